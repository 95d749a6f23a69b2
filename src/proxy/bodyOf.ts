import type { Context } from 'hono';
import { ApiFailure } from './apiFailure';
import type { AppEnv } from './requestLog';

/**
 * The whole body of a request, from its connection where there is one that nobody read from yet: by way of the
 * Request it would be copied twice more, which takes as long as all the rest of a create (`npm run bench:proxy`).
 * Throws `network` when the client went away meanwhile.
 */
export async function bodyOf(c: Context<AppEnv>): Promise<Uint8Array> {
  const incoming = c.env?.incoming;
  if (!incoming || incoming.readableDidRead) return new Uint8Array(await c.req.arrayBuffer());
  const chunks = incoming.toArray().catch(() => {
    throw new ApiFailure('network', 'the client went away');
  });
  return Buffer.concat(await chunks);
}
