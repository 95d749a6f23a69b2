import { Hono } from 'hono';
import * as z from 'zod';
import { signIn } from './access';
import { ApiFailure } from './apiFailure';
import { onlyAllow } from './onlyAllow';
import { createRateLimit } from './rateLimit';
import { type AppEnv, clientOf } from './requestLog';

const TRIES_PER_MINUTE = 10;

const body = z.strictObject({ token: z.string().max(1000) });

/** `POST /` trades the access token for a cookie; guesses are counted. */
export function sessionRoutes(accessToken: string, now: () => number): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const take = createRateLimit(TRIES_PER_MINUTE, now);
  routes.post('/', async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? '')) {
      throw new ApiFailure('invalid', 'must be application/json', { status: 415 });
    }
    take(clientOf(c));
    const given = body.safeParse(await c.req.json().catch(() => null));
    if (!given.success) throw new ApiFailure('invalid', 'must be { token }', { status: 400 });
    return signIn(c, given.data.token, accessToken);
  });
  routes.all('/', onlyAllow('POST'));
  return routes;
}
