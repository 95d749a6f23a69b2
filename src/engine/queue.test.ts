import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildWorker } from '../../e2e/tools/buildWorker';
import { DEADLY, deadlyWorker } from '../../e2e/tools/deadlyWorker';
import { engineAt, inputOf, type Shown } from '../../e2e/tools/engineAt';
import { noisyPair } from '../../e2e/tools/noisyPair';
import { createEngine, type Engine } from './engine';

const MB = 1024 * 1024;

describe('the queue', () => {
  let built: Awaited<ReturnType<typeof buildWorker>>;
  let engine: Engine;
  const { create, get, cancel, until, end, run } = engineAt(() => engine);

  beforeAll(async () => {
    built = await buildWorker();
  });
  afterEach(() => engine.close());
  afterAll(() => built.remove());

  async function start(input: object): Promise<string> {
    const answer = await create(input);
    expect(answer.status).toBe(201);
    return ((await answer.json()) as Shown).id;
  }

  it('finishes twenty runs at once, within the memory it says', async () => {
    engine = createEngine({ workerUrl: built.url, threads: 2 });
    const pair = await noisyPair(256);
    await run(inputOf(pair));
    const before = process.memoryUsage.rss();
    let most = 0;
    const look = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss() - before);
    }, 20);
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_, i) => start(inputOf(pair, { seed: i + 1 }))),
    );
    const waiting = await Promise.all(ids.map(get));
    expect(waiting.filter(({ status }) => status === 'starting').length).toBeGreaterThanOrEqual(18);
    const ends = await Promise.all(ids.map(end));
    clearInterval(look);
    expect(new Set(ends.map(({ status }) => status))).toEqual(new Set(['succeeded']));
    expect(most).toBeLessThan(512 * MB);
  }, 120_000);

  it('fails one run whose worker dies, and no other', async () => {
    engine = createEngine({ workerUrl: deadlyWorker(built), threads: 2 });
    const pair = await noisyPair(96);
    const seeds = [1, DEADLY.throws, 2, DEADLY.exits, 3, 4];
    const ids = await Promise.all(seeds.map((seed) => start(inputOf(pair, { seed }))));
    const ends = await Promise.all(ids.map(end));
    expect(ends.map(({ error }) => error)).toEqual([
      null,
      'the worker of this output died: broken for good',
      null,
      'the worker of this output died: it stopped',
      null,
      null,
    ]);
  });

  it('is full when the pictures that wait are, and has room again when they end', async () => {
    const pair = await noisyPair(64);
    const maxBytes = 2.5 * (pair.image.byteLength + pair.mask.byteLength);
    engine = createEngine({ workerUrl: deadlyWorker(built), threads: 1, maxBytes });
    const hung = await start(inputOf(pair, { seed: DEADLY.hangs }));
    const waiting = await start(inputOf(pair));
    const refused = await create(inputOf(pair));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('10');
    await cancel(hung);
    expect((await end(waiting)).status).toBe('succeeded');
    expect((await run(inputOf(pair))).shown.status).toBe('succeeded');
  });

  it.each([0, 10, 50, 90])(
    'is free for the next run after a cancel at %d percent',
    async (percent) => {
      engine = createEngine({ workerUrl: deadlyWorker(built), threads: 2 });
      const pair = await noisyPair(128);
      const options = { num_outputs: 2, num_inference_steps: 50 };
      const id = await start(inputOf(pair, { ...options, seed: DEADLY.waitsAt(percent) }));
      const stepsOf = ({ logs }: Shown) => (logs.match(/^\d+it \[00:/gm) ?? []).length;
      await until(id, (shown) => stepsOf(shown) >= percent);
      expect(await cancel(id)).toMatchObject({ status: 'canceled', output: null });
      const next = await run(inputOf(pair, options));
      expect(next.shown.status).toBe('succeeded');
      expect(await get(id)).toMatchObject({ status: 'canceled', output: null });
    },
  );
});
