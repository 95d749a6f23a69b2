import { Hono } from 'hono';
import { sameSecret } from './access';
import { ApiFailure } from './apiFailure';
import type { AppEnv } from './requestLog';
import type { Hook } from './upstream';

/** `POST /cog/predictions/:id`: Cog's reports, let in by the token its container was given. */
export function cogHook({ token, receive }: Hook): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.post('/predictions/:id', async (c) => {
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    if (!sameSecret(bearer, token)) throw new ApiFailure('auth', 'the webhook token is not right');
    const body: unknown = await c.req.json().catch(() => null);
    if (typeof body !== 'object' || body === null) {
      throw new ApiFailure('invalid', 'must be a JSON object', { status: 400 });
    }
    if (!receive(c.req.param('id'), body)) throw new ApiFailure('not_found', 'no such prediction');
    return c.body(null, 204);
  });
  return routes;
}
