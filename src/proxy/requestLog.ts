import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import * as z from 'zod';
import type { Log } from './log';
import type { Metrics } from './metrics';

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

/** The pattern of the route that answered; one for all that none did. */
function routeOf(c: Context): string {
  const pattern = matchedRoutes(c).findLast(
    ({ path }) => path.startsWith('/') && !path.endsWith('*'),
  );
  return pattern?.path ?? 'other';
}

/** One line for each request of an API, without its query, headers or body, and a count of it. Gives each request an id. */
export function requestLog(
  log: Log,
  metrics: Pick<Metrics, 'answered'>,
  now: () => number,
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const id = givenRequestId(c) ?? randomUUID();
    const start = now();
    c.set('requestId', id);
    await next();
    c.res.headers.set('X-Request-Id', id);
    const { method, path } = c.req;
    const ms = now() - start;
    const { status } = c.res;
    metrics.answered({ method, route: routeOf(c), status, ms });
    if (isQuiet(path, status)) return;
    log({
      time: new Date(start).toISOString(),
      method,
      path,
      status,
      ms,
      requestId: id,
    });
  };
}
