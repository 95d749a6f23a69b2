import type { MiddlewareHandler } from 'hono';
import { ApiFailure } from './apiFailure';

const BACK_IN_MS = 5000;

/** Once the server is stopping, nothing new is taken: the browser sends it again under the same id a little later. */
export function refuseWhen(stopping: AbortSignal): MiddlewareHandler {
  return async (c, next) => {
    const isWork = c.req.method === 'POST' && !c.req.path.endsWith('/cancel');
    if (stopping.aborted && isWork) {
      throw new ApiFailure('rate_limited', 'the server is stopping', {
        status: 503,
        retryable: true,
        retryAfterMs: BACK_IN_MS,
      });
    }
    await next();
    if (stopping.aborted) c.res.headers.set('Connection', 'close');
  };
}
