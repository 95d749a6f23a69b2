import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { ApiFailure, failureResponse } from './apiFailure';

const FAILURES: Readonly<Record<string, ApiFailure>> = {
  HPE_HEADER_OVERFLOW: new ApiFailure('too_large', 'the headers are too large', { status: 431 }),
  ERR_HTTP_REQUEST_TIMEOUT: new ApiFailure('timeout', 'the request took too long', { status: 408 }),
};
const MALFORMED = new ApiFailure('invalid', 'the request cannot be read', { status: 400 });

/** Answers what Node's own parser refuses, in our error shape. */
export async function answerClientError(
  error: NodeJS.ErrnoException,
  socket: Duplex,
): Promise<void> {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const failure = FAILURES[error.code ?? ''] ?? MALFORMED;
  const body = await failureResponse(failure, null).text();
  const head = [
    `HTTP/1.1 ${failure.status} ${STATUS_CODES[failure.status]}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** Answers a request that is no URL, such as one with a malformed Host. */
export function answerUnreadable(): Response {
  return failureResponse(MALFORMED, null);
}
