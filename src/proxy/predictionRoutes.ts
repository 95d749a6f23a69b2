import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { PREDICTION_ID } from '../contract/prediction';
import { ApiFailure } from './apiFailure';
import { bodyOf } from './bodyOf';
import type { Driver } from './driver';
import { onlyAllow } from './onlyAllow';
import type { Hints, Predictions } from './predictions';
import type { RateLimit } from './rateLimit';
import { CREATE_PARTS, readCreate } from './readCreate';
import { readForm } from './readForm';
import { type AppEnv, clientOf, givenRequestId } from './requestLog';

type Limits = {
  readonly loraHosts: readonly string[];
  /** Counts the creates that go upstream. */
  readonly takeCreate: RateLimit;
  /** Counts looks at predictions this process has never heard of: guesses would use up the upstream's patience. */
  readonly takeStranger: RateLimit;
};

/** The routes below `/api/predictions` (design.md §5). */
export function predictionRoutes(
  predictions: Predictions,
  driver: Driver,
  { loraHosts, takeCreate, takeStranger }: Limits,
): Hono<AppEnv> {
  /** Routers decode `%2F`, so the id is checked after that. */
  function idOf(c: Context<AppEnv>): string {
    const id = c.req.param('id') ?? '';
    if (!PREDICTION_ID.test(id)) throw new ApiFailure('not_found', 'no such prediction');
    if (!predictions.knows(id)) takeStranger(clientOf(c));
    return id;
  }

  const routes = new Hono<AppEnv>();
  routes.post('/', async (c) => {
    const requestId = requireRequestId(c);
    const type = c.req.header('Content-Type') ?? '';
    if (!/^multipart\/form-data\b/i.test(type)) {
      throw new ApiFailure('invalid', 'must be multipart/form-data', { status: 415 });
    }
    const known = predictions.find(requestId);
    if (known) return c.json(await known, 201);
    takeCreate(clientOf(c));
    const form = readForm(await bodyOf(c), type, CREATE_PARTS);
    const request = readCreate(form, driver, loraHosts);
    return c.json(await predictions.create(requestId, clientOf(c), request), 201);
  });
  routes.get('/:id', async (c) => {
    const hints = readHints(c.req.query());
    return c.json(await predictions.get(idOf(c), hints, c.req.raw.signal));
  });
  routes.post('/:id/cancel', async (c) => {
    requireRequestId(c);
    return c.json(await predictions.cancel(idOf(c)));
  });
  routes.get('/:id/outputs/:index', async (c) => {
    const index = c.req.param('index');
    if (!/^\d{1,2}$/.test(index)) throw new ApiFailure('not_found', 'no such output');
    const response = await predictions.output(idOf(c), Number(index), c.req.raw.signal);
    if (c.req.method !== 'HEAD') return response;
    // HEAD comes this way too, and nobody would read the body: it would stay open at the upstream.
    await response.body?.cancel();
    return new Response(null, response);
  });

  routes.all('/', onlyAllow('POST'));
  routes.all('/:id', onlyAllow('GET'));
  routes.all('/:id/cancel', onlyAllow('POST'));
  routes.all('/:id/outputs/:index', onlyAllow('GET'));
  return routes;
}

/** A header a form cannot send: it forces a preflight, and makes a create safe to repeat. */
function requireRequestId(c: Context<AppEnv>): string {
  const id = givenRequestId(c);
  if (!id) throw new ApiFailure('invalid', 'X-Request-Id must be a UUID', { status: 400 });
  return id;
}

const count = (max: number) => z.coerce.number().int().min(1).max(max).optional().catch(undefined);

/** Hints that make no sense count as not given. `created` is milliseconds since 1970, or a date. */
const hints = z.object({
  outputs: count(4),
  steps: count(50),
  created: z
    .string()
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : Date.parse(text)))
    .pipe(z.number().min(0).max(8.64e15))
    .optional()
    .catch(undefined),
});

function readHints(query: Record<string, string>): Hints {
  return hints.parse(query);
}
