import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import * as z from 'zod';
import type { Log } from './log';

/** What our handlers find in Hono's context. The bindings are missing when the app is called as a function. */
export type AppEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: { requestId: string };
};

const uuid = z.guid();

/** The request's `X-Request-Id` if it is a UUID. */
export function givenRequestId(c: Context): string | null {
  return uuid.safeParse(c.req.header('X-Request-Id')).data?.toLowerCase() ?? null;
}

/** Whom to count a request against: the address at the other end of the connection. */
export function clientOf(c: Context<AppEnv>): string {
  return c.env?.incoming?.socket.remoteAddress ?? 'unknown';
}

/** The page's own files, served well, are not worth a line. */
const isQuiet = (path: string, status: number) =>
  status < 400 && !path.startsWith('/api/') && !path.startsWith('/replicate/');

/** One line for each request of an API, without its query, headers or body. Gives each request an id. */
export function requestLog(log: Log, now: () => number): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const id = givenRequestId(c) ?? randomUUID();
    const start = now();
    c.set('requestId', id);
    await next();
    c.res.headers.set('X-Request-Id', id);
    const { method, path } = c.req;
    if (isQuiet(path, c.res.status)) return;
    log({
      time: new Date(start).toISOString(),
      method,
      path,
      status: c.res.status,
      ms: now() - start,
      requestId: id,
    });
  };
}
