import { setTimeout } from 'node:timers/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { COG_TOKEN } from '../../e2e/fake/fakeCog';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { errorIn, predictionIn, proxyCalls } from '../../e2e/fake/proxyCalls';
import type { Prediction } from '../contract/prediction';
import { createApp } from './app';
import { readEnv } from './env';

const WEBHOOK = {
  COG_WEBHOOK_URL: 'http://proxy.test:5173/',
  COG_WEBHOOK_TOKEN: COG_TOKEN,
};

/** A proxy before a Cog container that reports to it, or, with no variables, does not. */
function setUp(variables: Record<string, string> = WEBHOOK) {
  const fake = inProcessFake(async (url, init) => app.request(url, init));
  const env = readEnv({ ...fake.cogVariables, ...variables });
  const app = createApp({ env, engine: null, ...fake.parts });
  const calls = proxyCalls(app, fake.advance);
  /** Looks until the run is as wanted. */
  async function until(id: string, wanted: (seen: Prediction) => boolean): Promise<Prediction> {
    for (let i = 0; i < 200; i++) {
      const seen = await predictionIn(await calls.get(id));
      if (wanted(seen)) return seen;
      await setTimeout(5);
    }
    throw new Error('it never came');
  }
  return { app, fake, ...calls, until };
}

const isDone = ({ done }: Prediction) => done;

describe('Cog that reports by webhook', () => {
  it('is asked to work in the background, and tells of every step', async () => {
    const { fake, create, until, call } = setUp();
    const created = await predictionIn(await create('slow-it', { num_outputs: 1 }));
    expect(created.status).toBe('starting');
    const [put] = fake.journal;
    expect(`${put.method} ${put.path}`).toBe(`PUT /cog/predictions/${created.id}`);
    expect(put.headers).toMatchObject({ prefer: 'respond-async' });
    expect(put.headers).not.toHaveProperty('authorization');
    expect(put.body).toMatchObject({
      webhook: `http://proxy.test:5173/cog/predictions/${created.id}`,
      webhook_events_filter: ['start', 'output', 'logs', 'completed'],
      input: { image: expect.stringMatching(/^data:image\/png;base64,/), num_outputs: 1 },
    });
    fake.advance(2000);
    const working = await until(created.id, ({ progress }) => (progress?.step ?? 0) > 0);
    expect(working).toMatchObject({ status: 'processing', seed: 42 });
    fake.advance(10_000);
    const ended = await until(created.id, isDone);
    expect(ended).toMatchObject({ status: 'succeeded', progress: { fraction: 1 } });
    const picture = await call(ended.outputs[0].url);
    expect(await sharp(await picture.arrayBuffer()).metadata()).toMatchObject({ width: 64 });
    // No GET for a prediction: Cog has none.
    expect(fake.journal.map(({ method }) => method)).toEqual(['PUT']);
  });

  it('lets in reports by its token alone, and only about runs of ours', async () => {
    const { app, fake, create, get } = setUp();
    const { id } = await predictionIn(await create('slow-it'));
    const report = (path: string, token: string, body = '{"status":"succeeded"}') => {
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
      return app.request(`http://proxy.test/cog/predictions/${path}`, {
        method: 'POST',
        headers,
        body,
      });
    };
    expect(await errorIn(await report(id, 'wrong'))).toMatchObject({ status: 401, kind: 'auth' });
    expect((await report('abcdefghij', COG_TOKEN)).status).toBe(404);
    expect((await report(id, COG_TOKEN, '7')).status).toBe(400);
    expect((await predictionIn(await get(id))).done).toBe(false);
    fake.advance(60_000);
  });

  it('ends where it ended, whatever comes late or twice', async () => {
    const { app, fake, create, until } = setUp();
    const { id } = await predictionIn(await create('default'));
    fake.advance(10_000);
    await until(id, isDone);
    const headers = { Authorization: `Bearer ${COG_TOKEN}` };
    const late = { method: 'POST', headers, body: '{"status":"processing","logs":"0it ["}' };
    expect((await app.request(`http://x/cog/predictions/${id}`, late)).status).toBe(204);
    expect((await until(id, isDone)).outputs.length).toBe(2);
  });
});

describe('Cog without a webhook', () => {
  it('holds one request open for each run, which is its answer', async () => {
    const { fake, create, until } = setUp({});
    const created = await predictionIn(await create('default'));
    expect(created).toMatchObject({ status: 'processing', progress: null });
    expect(fake.journal[0].headers).not.toHaveProperty('prefer');
    fake.advance(10_000);
    const ended = await until(created.id, isDone);
    expect([ended.status, ended.outputs.length]).toEqual(['succeeded', 2]);
  });

  it('may fail in the middle', async () => {
    const { fake, create, until } = setUp({});
    const { id } = await predictionIn(await create('failed-memory'));
    fake.advance(10_000);
    expect(await until(id, isDone)).toMatchObject({
      status: 'failed',
      error: { failure: 'memory' },
    });
  });
});

describe.each([
  ['with a webhook', WEBHOOK],
  ['without one', {}],
])('Cog %s', (_, variables) => {
  it('works on one thing at a time: another is asked for again, then handed back', async () => {
    const { fake, create } = setUp(variables);
    const slow = { num_inference_steps: 50 };
    await create('slow-it', slow);
    expect(await errorIn(await create('default'))).toMatchObject({
      status: 429,
      kind: 'rate_limited',
      retryable: true,
    });
    expect(fake.slept).toEqual([2000, 2000, 2000, 2000]);
    fake.advance(60_000);
  });

  it('that is free again takes the next', async () => {
    const { fake, create } = setUp(variables);
    await create('default', { num_outputs: 1 });
    expect((await create('default')).status).toBe(201);
    expect(fake.slept).toEqual([2000]);
    fake.advance(60_000);
  });

  it.each([
    ['STARTING', 429, 'rate_limited', 10_000],
    ['SETUP_FAILED', 503, 'upstream', null],
  ] as const)('that is %s → %d', async (health, status, kind, retryAfterMs) => {
    const { fake, create, call } = setUp(variables);
    fake.cog.setHealth(health);
    expect(await errorIn(await create('default'))).toMatchObject({ status, kind, retryAfterMs });
    expect(await (await call('/api/health')).json()).toMatchObject({ state: health });
  });

  it('cancels, and a second time does no harm', async () => {
    const { fake, create, cancel, until } = setUp(variables);
    const { id } = await predictionIn(await create('slow-it'));
    fake.advance(2000);
    expect((await cancel(id)).status).toBe(200);
    expect((await until(id, isDone)).status).toBe('canceled');
    expect((await predictionIn(await cancel(id))).status).toBe('canceled');
  });

  it('says which field it refuses', async () => {
    const { create } = setUp(variables);
    expect(await errorIn(await create('invalid-cog'))).toMatchObject({
      status: 422,
      fields: [{ field: 'guidance' }],
    });
  });

  it('does not know a run from before a restart', async () => {
    const { get } = setUp(variables);
    expect(await errorIn(await get('abcdef123456'))).toMatchObject({ status: 404 });
  });
});
