import type { MiddlewareHandler } from 'hono';
import { ApiFailure } from './apiFailure';
import { type Env, isLoopback } from './env';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another web page sends: it could spend the key of a server running on this machine. A loopback server
 * without an access token also insists on a loopback name in `Host`, since a name that resolves inward would make
 * that page our own origin.
 */
export function guard(env: Pick<Env, 'host' | 'accessToken'>): MiddlewareHandler {
  const namesMatter = isLoopback(env.host) && env.accessToken === null;
  return async (c, next) => {
    const { host, hostname } = new URL(c.req.url);
    if (namesMatter && !isLoopback(hostname)) refuse('the Host is not this machine');
    const site = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const sameOrigin = site ? ['same-origin', 'none'].includes(site) : isSameHost(origin, host);
    if (!SAFE.has(c.req.method) && !sameOrigin) refuse('sent by another site');
    await next();
  };
}

function refuse(message: string): never {
  throw new ApiFailure('auth', message, { status: 403 });
}

/** No origin means no browser: then there is no other page to fear. */
function isSameHost(origin: string | undefined, host: string): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
