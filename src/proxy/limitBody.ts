import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ApiFailure } from './apiFailure';

/**
 * Refuses bodies of more than `max` bytes. One that tells its length, which Node keeps it to, is not touched: Hono's
 * own limit would turn it into a web stream, and each piece of it would be copied on its way (`npm run bench:proxy`).
 */
export function limitBody(max: number): MiddlewareHandler {
  const counted = bodyLimit({ maxSize: max, onError: refuse });
  return async (c, next) => {
    const length = c.req.header('Content-Length');
    if (length === undefined || c.req.header('Transfer-Encoding')) return counted(c, next);
    if (Number(length) > max) refuse();
    await next();
  };
}

function refuse(): never {
  throw new ApiFailure('too_large', 'the request is too large');
}
