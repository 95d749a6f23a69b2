import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import Replicate from 'replicate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker } from '../../e2e/tools/buildWorker';
import { ENGINE_HOST, engineAt, inputOf, type Shown } from '../../e2e/tools/engineAt';
import { noisyPair, type Pair } from '../../e2e/tools/noisyPair';
import { parseProgress, parseSeed } from '../contract/progress';
import { isFinal } from '../contract/status';
import { createEngine, type Engine } from './engine';

const HOST = ENGINE_HOST;
const MODEL = 'black-forest-labs/flux-fill-dev';
const CREATE = `/models/${MODEL}/predictions`;

describe('the engine', () => {
  let built: Awaited<ReturnType<typeof buildWorker>>;
  let engine: Engine;
  let small: Pair;
  let large: Pair;

  beforeAll(async () => {
    built = await buildWorker();
    engine = createEngine({ workerUrl: built.url, threads: 2 });
    [small, large] = await Promise.all([noisyPair(96), noisyPair(1024)]);
  });
  afterAll(async () => {
    await engine.close();
    built.remove();
  });

  const { call, create, get, cancel, until, end } = engineAt(() => engine);

  it('creates, runs, and serves outputs that differ only inside the mask and from each other', async () => {
    const answer = await create(inputOf(small, { num_outputs: 2, seed: 5, guidance: 3 }));
    expect(answer.status).toBe(201);
    const created: Shown = await answer.json();
    expect(created).toMatchObject({ status: 'starting', output: null, logs: '', error: null });
    expect(created.id).toMatch(/^[a-z0-9]{26}$/);

    const shown = await end(created.id);
    const address = `${HOST}/replicate/v1/predictions/${created.id}`;
    expect(shown).toMatchObject({
      model: 'local/patchmatch',
      status: 'succeeded',
      output: [`${address}/outputs/out-0.png`, `${address}/outputs/out-1.png`],
      urls: { get: address, cancel: `${address}/cancel` },
      metrics: { image_count: 2 },
      data_removed: false,
    });
    expect(shown.metrics?.predict_time).toBeGreaterThan(0);
    expect(parseSeed(shown.logs)).toBe(5);
    expect(parseProgress(shown.logs, 28, 2)).toMatchObject({ step: 28, image: 2, fraction: 0.97 });
    expect(shown.logs).toContain('the prompt was not used');
    expect(shown.logs).toContain('guidance has no effect');

    const fills = await Promise.all(
      (shown.output ?? []).map(async (url) => {
        const output = await engine.fetch(new Request(url));
        expect(output.headers.get('content-type')).toBe('image/png');
        return sharp(await output.arrayBuffer())
          .raw()
          .toBuffer();
      }),
    );
    let inside = 0;
    for (let i = 0; i < small.pixels.length; i++) {
      const isHole = small.hole[Math.floor(i / 3)] === 255;
      if (isHole) inside += fills[0][i] === fills[1][i] ? 0 : 1;
      else expect(fills.map((fill) => fill[i])).toEqual([small.pixels[i], small.pixels[i]]);
    }
    expect(inside).toBeGreaterThan(500);
  });

  it('gives the same bytes for the same seed, and names the seed it drew', async () => {
    const run = async (more: object) => {
      const { id }: Shown = await (await create(inputOf(small, more))).json();
      const shown = await end(id);
      const output = await engine.fetch(new Request(shown.output?.[0] ?? ''));
      return { seed: parseSeed(shown.logs), bytes: Buffer.from(await output.arrayBuffer()) };
    };
    const drawn = await run({ seed: 0 });
    expect(drawn.seed).toBeGreaterThan(0);
    expect(await run({ seed: drawn.seed })).toEqual(drawn);
    expect((await run({ seed: 77 })).bytes).not.toEqual(drawn.bytes);
  });

  it('waits for the end when asked to, and says so', async () => {
    const answer = await create(inputOf(small, { output_format: 'webp' }), { prefer: 'wait' });
    expect(answer.headers.get('preference-applied')).toBe('wait');
    expect(await answer.json()).toMatchObject({
      status: 'succeeded',
      output: [expect.stringMatching(/out-0\.webp$/)],
    });
  });

  it('answers starting when the wait is too short', async () => {
    const more = { num_outputs: 4, num_inference_steps: 50 };
    const answer = await create(inputOf(large, more), { prefer: 'wait=1' });
    const { id, status, output }: Shown = await answer.json();
    expect({ status, output }).toEqual({ status: 'starting', output: null });
    await cancel(id);
  });

  it('reports real progress while it works', async () => {
    const medium = inputOf(await noisyPair(320), { num_inference_steps: 50 });
    const { id }: Shown = await (await create(medium)).json();
    const fraction = ({ logs }: Shown) => parseProgress(logs, 50, 1)?.fraction ?? 0;
    const midway = await until(id, (shown) => fraction(shown) > 0.1 || isFinal(shown.status));
    expect(midway).toMatchObject({ status: 'processing', output: null });
    expect(fraction(midway)).toBeLessThan(0.97);
    const later = await end(id);
    expect(later.logs.startsWith(midway.logs)).toBe(true);
  });

  it('cancels what runs and what waits, frees the thread, and leaves a finished one alone', async () => {
    const start = async (from: typeof small): Promise<Shown> =>
      (await create(inputOf(from, { num_outputs: 4, num_inference_steps: 50 }))).json();
    const running = await start(large);
    await until(running.id, ({ logs }) => logs.includes('\n1it ['));
    const waiting = await start(large);
    expect((await get(waiting.id)).status).toBe('starting');
    expect(await cancel(running.id)).toMatchObject({ status: 'canceled', output: null });
    expect(await cancel(waiting.id)).toMatchObject({ status: 'canceled', output: null });

    const next = await end((await start(small)).id);
    expect(next.status).toBe('succeeded');
    expect((await get(running.id)).status).toBe('canceled');
    expect(await cancel(next.id)).toMatchObject({ status: 'succeeded', output: next.output });
  });

  it.each([
    ['an empty mask', () => false, 'the mask is empty'],
    ['an all-white mask', () => true, 'covers the whole picture'],
  ])('fails on %s in plain words', async (_, isHole, message) => {
    const { image, mask } = await noisyPair(64, isHole);
    const answer = await create(inputOf({ image, mask }), { prefer: 'wait' });
    expect(await answer.json()).toMatchObject({
      status: 'failed',
      error: expect.stringContaining(message),
      output: null,
    });
  });

  it('refuses wrong input in Replicate’s form', async () => {
    const answer = await create({
      prompt: 'x',
      image: 'https://example.com/a.png',
      num_outputs: 9,
    });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      title: 'Input validation failed',
      status: 422,
      detail: expect.stringContaining('- input.mask: mask is required\n'),
      invalid_fields: [
        { type: 'custom', field: 'input.image' },
        { type: 'required', field: 'input.mask' },
        { type: 'number_lte', field: 'input.num_outputs' },
      ],
    });
    expect((await call(CREATE, { method: 'POST', body: '{' })).status).toBe(422);
  });

  it.each([
    ['POST', '/models/black-forest-labs/flux-schnell/predictions', 404],
    ['POST', '/predictions', 404],
    ['GET', '/predictions/abcdefghijk', 404],
    ['POST', '/predictions/abcdefghijk/cancel', 404],
    ['GET', '/predictions/abcdefghijk/outputs/out-0.png', 404],
    ['POST', '/files', 501],
  ])('%s %s answers %i with a detail', async (method, path, status) => {
    const answer = await call(path, { method });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status, detail: expect.any(String) });
  });

  it('takes no more than it can hold', async () => {
    const input = inputOf(large);
    const answers = await Promise.all(Array.from({ length: 33 }, () => create(input)));
    expect(answers.map(({ status }) => status).filter((status) => status !== 201)).toEqual([429]);
    expect(await answers[32].json()).toMatchObject({ retry_after: 10 });
    for (const answer of answers.slice(0, 32)) await cancel((await answer.json()).id);
  });

  describe('with the official client', () => {
    let replicate: Replicate;
    let server: ReturnType<typeof serve>;

    beforeAll(async () => {
      server = serve({ fetch: engine.fetch, port: 0, hostname: '127.0.0.1' });
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      replicate = new Replicate({ auth: 'none', baseUrl: `http://127.0.0.1:${port}/replicate/v1` });
    });
    afterAll(() => server.close());

    it('runs to the end and brings two pictures', async () => {
      const input = inputOf(small, { num_outputs: 2 });
      const seen: string[] = [];
      const output = await replicate.run(MODEL, { input }, ({ status }) => seen.push(status));
      expect(seen.at(-1)).toBe('succeeded');
      expect(output).toHaveLength(2);
      for (const url of output as string[]) {
        const bytes = await (await fetch(url)).arrayBuffer();
        expect(await sharp(bytes).metadata()).toMatchObject({ width: 96, height: 96 });
      }
    });

    it('polls, and sends pictures it holds in memory', async () => {
      const input = {
        ...inputOf(small),
        image: small.image,
        mask: new Blob([new Uint8Array(small.mask)]),
      };
      const output = await replicate.run(MODEL, { input, wait: { mode: 'poll', interval: 50 } });
      expect(output).toHaveLength(1);
    });

    it('cancels', async () => {
      const input = inputOf(large, { num_outputs: 4 });
      const created = await replicate.predictions.create({ model: MODEL, input });
      expect(created.status).toBe('starting');
      expect((await replicate.predictions.cancel(created.id)).status).toBe('canceled');
      expect((await replicate.wait(created)).status).toBe('canceled');
    });

    it('hears what is wrong with its input', async () => {
      const input = inputOf(small, { lora_weights: 'someone/style' });
      await expect(replicate.run(MODEL, { input })).rejects.toThrow(
        'is not available in the local engine',
      );
    });
  });
});
