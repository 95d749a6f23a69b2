import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApiFailure, failureResponse } from './apiFailure';

const FAILURES: Readonly<Record<string, ApiFailure>> = {
  HPE_HEADER_OVERFLOW: new ApiFailure('too_large', 'the headers are too large', { status: 431 }),
  ERR_HTTP_REQUEST_TIMEOUT: new ApiFailure('timeout', 'the request took too long', { status: 408 }),
};
const MALFORMED = new ApiFailure('invalid', 'the request cannot be read', { status: 400 });
const UNEXPECTED = new ApiFailure('invalid', 'the expectation cannot be met', { status: 417 });
const NO_TUNNEL = new ApiFailure('unsupported', 'CONNECT is not allowed here');

/** Answers what Node's own parser refuses, in our error shape. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  answerBare(FAILURES[error.code ?? ''] ?? MALFORMED, socket);
}

/** Answers an `Expect` other than 100-continue. */
export async function answerUnexpected(_: IncomingMessage, response: ServerResponse) {
  const body = await failureResponse(UNEXPECTED, null).text();
  response.writeHead(UNEXPECTED.status, {
    'Content-Type': 'application/json',
    Connection: 'close',
  });
  response.end(body);
}

/** Answers who takes us for a proxy of another kind. */
export function answerUnwantedConnect(_: IncomingMessage, socket: Duplex): void {
  answerBare(NO_TUNNEL, socket);
}

/** Answers a request that is no URL, such as one with a malformed Host. */
export function answerUnreadable(): Response {
  return failureResponse(MALFORMED, null);
}

function answerBare(failure: ApiFailure, socket: Duplex): void {
  const body = JSON.stringify({ error: failure.error });
  const head = [
    `HTTP/1.1 ${failure.status} ${STATUS_CODES[failure.status]}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
