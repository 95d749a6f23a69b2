import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { ApiFailure } from './apiFailure';

const COOKIE = 'maskroom-session';
const WEEK_SECONDS = 7 * 24 * 60 * 60;

/** Lets in who carries the access token, as a Bearer or in the cookie of `signIn`; anyone on the open paths. */
export function requireAccess(
  accessToken: string,
  openPaths: ReadonlySet<string>,
): MiddlewareHandler {
  const session = sessionOf(accessToken);
  return async (c, next) => {
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    const cookie = getCookie(c, COOKIE);
    const known = sameSecret(bearer, accessToken) || sameSecret(cookie, session);
    if (!known && !openPaths.has(c.req.path)) {
      throw new ApiFailure('auth', 'an access token is needed');
    }
    await next();
  };
}

/** Trades the access token for a cookie, because an `<img>` cannot send a header. */
export function signIn(c: Context, given: string, accessToken: string): Response {
  if (!sameSecret(given, accessToken))
    throw new ApiFailure('auth', 'the access token is not right');
  setCookie(c, COOKIE, sessionOf(accessToken), {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: WEEK_SECONDS,
    secure: new URL(c.req.url).protocol === 'https:',
  });
  return c.body(null, 204);
}

/** The cookie does not hold the token itself, yet survives a restart. */
function sessionOf(accessToken: string): string {
  return hash(`maskroom session ${accessToken}`).toString('base64url');
}

/** Compares in constant time. */
export function sameSecret(given: string | undefined, expected: string): boolean {
  return given !== undefined && timingSafeEqual(hash(given), hash(expected));
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
