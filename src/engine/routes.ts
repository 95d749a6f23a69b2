import { type Context, Hono } from 'hono';
import { DEFAULT_MODEL_PATH } from '../contract/input';
import type { About } from './about';
import type { Held } from './held';
import { readInput } from './input';
import type { Pool } from './pool';
import { predict, type Running } from './predict';
import { preferredWaitMs } from './prefer';
import { presentCreated, presentPrediction } from './present';
import { invalidInput, problem } from './problem';
import type { Store } from './store';

const BASE = '/replicate/v1';
const MEDIA_TYPES = { webp: 'image/webp', jpg: 'image/jpeg', png: 'image/png' };

/** Replicate's HTTP API for one model, answered by the pool (upstream.md §1), as long as `held` has room. */
export function createRoutes(
  pool: Pool,
  store: Store,
  held: Held,
  now: () => number,
  about: About,
): Hono {
  const app = new Hono().basePath(BASE);
  const unfinished = new Map<string, Running>();

  app.post('/models/:owner/:name/predictions', async (c) => {
    if (`${c.req.param('owner')}/${c.req.param('name')}` !== DEFAULT_MODEL_PATH) {
      return notFound(c, `The local engine only answers for ${DEFAULT_MODEL_PATH}`);
    }
    const body = readInput(await c.req.json().catch(() => null), about.maxOutputs);
    if ('invalid' in body) return invalidInput(c, body.invalid);
    const { image, mask } = body.input;
    const release = held.take(image.byteLength + mask.byteLength);
    if (!release) return throttled(c);

    const running = predict(body.input, pool, now, about);
    const { record, ended, freed } = running;
    store.add(record);
    unfinished.set(record.id, running);
    void freed.finally(() => {
      unfinished.delete(record.id);
      release();
      store.tidy();
    });

    const waitMs = preferredWaitMs(c.req.header('prefer'));
    if (waitMs > 0) c.header('preference-applied', 'wait');
    // Like the upstream, an answer that could not wait for the end says `starting`: clients poll on from there.
    const hasEnded = waitMs > 0 && (await endsWithin(ended, waitMs));
    return c.json((hasEnded ? presentPrediction : presentCreated)(record, baseOf(c), about), 201);
  });

  app.get('/predictions/:id', (c) => {
    const record = store.get(c.req.param('id'));
    return record ? c.json(presentPrediction(record, baseOf(c), about)) : noPrediction(c);
  });

  app.post('/predictions/:id/cancel', (c) => {
    const record = store.get(c.req.param('id'));
    if (!record) return noPrediction(c);
    unfinished.get(record.id)?.cancel();
    return c.json(presentPrediction(record, baseOf(c), about));
  });

  app.get('/predictions/:id/outputs/:file', (c) => {
    const record = store.get(c.req.param('id'));
    const output = record?.outputs.find(
      (_, i) => c.req.param('file') === `out-${i}.${record.format}`,
    );
    if (!record || !output) return notFound(c, 'The requested output does not exist');
    return c.body(new Uint8Array(output), 200, {
      'content-type': MEDIA_TYPES[record.format],
      'cache-control': 'private, max-age=3600, immutable',
      'x-content-type-options': 'nosniff',
    });
  });

  app.post('/files', (c) =>
    problem(c, 501, 'Not implemented', 'The local engine keeps no files: send data URIs instead'),
  );
  app.all('*', (c) => notFound(c, 'The local engine has no such route'));
  return app;
}

/** Where the caller reached this API. */
function baseOf(c: Context): string {
  return `${new URL(c.req.url).origin}${BASE}`;
}

function notFound(c: Context, detail: string): Response {
  return problem(c, 404, 'Not found', detail);
}

function noPrediction(c: Context): Response {
  return notFound(c, 'The requested prediction does not exist');
}

function throttled(c: Context): Response {
  const detail = 'Request was throttled. Too many predictions are waiting. Try again in ~10s.';
  c.header('retry-after', '10');
  return problem(c, 429, 'Too many requests', detail, { retry_after: 10 });
}

/** Whether the prediction ended before the time was up. */
async function endsWithin(ended: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeIsUp = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, ms, false);
  });
  const hasEnded = await Promise.race([ended.then(() => true), timeIsUp]);
  clearTimeout(timer);
  return hasEnded;
}
