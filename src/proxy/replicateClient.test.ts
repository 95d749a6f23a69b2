import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import Replicate from 'replicate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testMask, testPhoto } from '../../e2e/fake/createForm';
import { buildWorker } from '../../e2e/tools/buildWorker';
import { createEngine, type Engine } from '../engine/engine';
import { createApp } from './app';
import { readEnv } from './env';
import { nodeFetch } from './nodeFetch';

const MODEL = 'black-forest-labs/flux-fill-dev';

describe('the official client, at the whole server', () => {
  let built: Awaited<ReturnType<typeof buildWorker>>;
  let engine: Engine;
  let server: ReturnType<typeof serve>;
  let replicate: Replicate;

  beforeAll(async () => {
    built = await buildWorker();
    engine = createEngine({ workerUrl: built.url, threads: 1 });
    const app = createApp({ env: readEnv({ UPSTREAM: 'engine' }), fetch: nodeFetch(), engine });
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    replicate = new Replicate({ auth: 'none', baseUrl: `http://127.0.0.1:${port}/replicate/v1` });
  });
  afterAll(async () => {
    server.close();
    await engine.close();
    built.remove();
  });

  async function inputOf(size: { w: number; h: number }, more: object) {
    const [image, mask] = await Promise.all([testPhoto(size), testMask(size)]);
    return { prompt: 'a boat', image, mask, megapixels: 'match_input', ...more };
  }

  it('runs to the end and fetches two outputs', async () => {
    const input = await inputOf({ w: 96, h: 64 }, { num_outputs: 2, num_inference_steps: 4 });
    const output = await replicate.run(MODEL, { input });
    expect(output).toHaveLength(2);
    for (const url of output as string[]) {
      const response = await fetch(url);
      expect(response.headers.get('Content-Type')).toBe('image/webp');
      const { width, height } = await sharp(await response.arrayBuffer()).metadata();
      expect([width, height]).toEqual([96, 64]);
    }
  });

  it('cancels', async () => {
    const input = await inputOf({ w: 512, h: 512 }, { num_outputs: 4, num_inference_steps: 50 });
    const created = await replicate.predictions.create({ model: MODEL, input });
    expect(created.status).toBe('starting');
    expect((await replicate.predictions.cancel(created.id)).status).toBe('canceled');
    expect((await replicate.predictions.get(created.id)).status).toBe('canceled');
  });
});
