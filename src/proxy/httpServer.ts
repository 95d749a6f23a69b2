import { createServer, type RequestListener, type Server } from 'node:http';
import { answerClientError, answerUnexpected, answerUnwantedConnect } from './clientError';

type Limits = {
  /** Milliseconds for the head of a request, and for all of it: a photo may come through a thin line. */
  readonly headMs?: number;
  readonly requestMs?: number;
};

/** A server whose every refusal, also of Node's own parser, has our error shape; `listener` answers the rest. */
export function createHttpServer(
  listener: RequestListener,
  { headMs = 15_000, requestMs = 120_000 }: Limits = {},
): Server {
  const server = createServer(
    {
      headersTimeout: headMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(5000, headMs),
      // Missing, it is refused by us, in our shape.
      requireHostHeader: false,
    },
    listener,
  );
  server.on('clientError', answerClientError);
  server.on('checkExpectation', answerUnexpected);
  server.on('connect', answerUnwantedConnect);
  return server;
}

/**
 * Takes no more connections, lets the answers under way finish, then resolves: true when all did within `ms`, false
 * when the rest was cut off.
 */
export async function closeServer(server: Server, ms: number): Promise<boolean> {
  let finished = true;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    finished = false;
    server.closeAllConnections();
  }, ms);
  await closed;
  clearTimeout(timer);
  return finished;
}
