import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { errorIn, predictionIn, proxyCalls } from '../../e2e/fake/proxyCalls';
import { createApp } from './app';
import { readEnv } from './env';

function setUp() {
  const fake = inProcessFake();
  const newApp = () => createApp({ env: readEnv(fake.variables), engine: null, ...fake.parts });
  return { fake, newApp, ...proxyCalls(newApp(), fake.advance) };
}

describe('a run that goes well', () => {
  it.each([
    'default',
    'full',
    'created-200',
    'created-202',
    'output-missing',
    'output-empty',
    'output-items',
    'late-404',
    'late-output',
    'late-empty',
    'get-503',
    'get-cut',
    'wrapped',
    'aliases',
    'unknown-status',
    'no-logs',
    'slow-bar',
  ])('%s ends with two outputs', async (scenario) => {
    const { run } = setUp();
    const seen = await run(scenario);
    expect(seen.at(-1)).toMatchObject({
      status: 'succeeded',
      done: true,
      progress: { fraction: 1 },
      outputs: [
        { index: 0, url: `/api/predictions/${seen[0].id}/outputs/0` },
        { index: 1, url: `/api/predictions/${seen[0].id}/outputs/1` },
      ],
      requested: 2,
      withheld: 0,
      seed: 42,
      predictTime: 9.5,
      error: null,
      expired: false,
      createdAt: '2026-01-01T00:00:00.000Z',
      expiresAt: '2026-01-01T01:00:00.000Z',
    });
    expect(seen.slice(0, -1).every((prediction) => !prediction.done)).toBe(true);
  });

  it.each(['slow-it', 'slow-bar', 'slow-returns'])('%s shows real progress', async (scenario) => {
    const { run } = setUp();
    const seen = await run(scenario, { num_inference_steps: 20 });
    const fractions = seen.map(({ progress }) => progress?.fraction ?? 0);
    expect(new Set(fractions).size).toBeGreaterThan(6);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(seen.some(({ progress }) => progress?.image === 2)).toBe(true);
  });

  it('waits through a long cold boot', async () => {
    const { fake, create, get } = setUp();
    const { id } = await predictionIn(await create('cold-boot'));
    fake.advance(89_000);
    expect(await predictionIn(await get(id))).toMatchObject({ status: 'starting', progress: null });
    fake.advance(5000);
    expect((await predictionIn(await get(id))).status).toBe('succeeded');
  });

  it('shows outputs that come before the end, and goes on', async () => {
    const { fake, create, get } = setUp();
    const { id } = await predictionIn(await create('early-output'));
    fake.advance(1000);
    const early = await predictionIn(await get(id));
    expect([early.status, early.done, early.outputs.length]).toEqual(['processing', false, 2]);
  });

  it('says which output the safety filter held back', async () => {
    const { ended } = setUp();
    const { outputs, withheld } = await ended('withheld', { num_outputs: 3 });
    expect([outputs.map((output) => output.index), withheld]).toEqual([[0, 2], 1]);
  });

  it.each([
    ['output-string', 1],
    ['output-data', 2],
    ['default', 4],
  ])('%s with %d', async (scenario, count) => {
    const { ended, call } = setUp();
    const { outputs } = await ended(scenario, { num_outputs: count });
    expect(outputs.length).toBe(count);
    const response = await call(outputs[count - 1].url);
    const { width, height } = await sharp(await response.arrayBuffer()).metadata();
    expect([width, height]).toEqual([64, 32]);
  });
});

describe('a run that goes badly', () => {
  it.each([
    ['all-withheld', 'upstream', 'safety'],
    ['failed-memory', 'upstream', 'memory'],
    ['failed-interrupted', 'upstream', 'interrupted'],
    ['failed-object', 'upstream', 'other'],
    ['never-output', 'bad_response', null],
  ])('%s → %s %s', async (scenario, kind, failure) => {
    const { ended, bodies } = setUp();
    const last = await ended(scenario);
    expect(last).toMatchObject({ status: 'failed', done: true, error: { kind, failure } });
    expect(bodies.join()).not.toMatch(/CUDA|strike|Try running/);
  });

  it('aborted is an end', async () => {
    const { ended } = setUp();
    expect(await ended('aborted')).toMatchObject({ status: 'aborted', done: true, error: null });
  });

  it('one that succeeded without outputs is looked at three times more', async () => {
    const { run } = setUp();
    const done = (await run('never-output')).map((prediction) => prediction.done);
    expect(done.slice(-4)).toEqual([false, false, false, true]);
  });

  it('outputs are gone after an hour', async () => {
    const { ended, fake, get, call } = setUp();
    const { id, outputs } = await ended('default');
    fake.advance(3_600_000);
    expect((await call(outputs[0].url)).status).toBe(404);
    expect(await predictionIn(await get(id))).toMatchObject({
      status: 'succeeded',
      done: true,
      expired: true,
      outputs: [],
      withheld: 0,
    });
  });

  it('an upstream that is down is asked four times', async () => {
    const { create, get, fake } = setUp();
    const { id } = await predictionIn(await create('get-down'));
    expect(await errorIn(await get(id))).toMatchObject({
      status: 503,
      kind: 'upstream',
      retryable: true,
    });
    expect(fake.journal.length).toBe(1 + 4);
  });
});

describe('cancel', () => {
  it('ends the run', async () => {
    const { create, cancel } = setUp();
    const { id } = await predictionIn(await create('slow-it'));
    const answer = await predictionIn(await cancel(id));
    expect(answer).toMatchObject({ status: 'canceled', done: true, error: null });
  });

  it.each(['cancel-404', 'cancel-405', 'cancel-501'])('%s → unsupported', async (scenario) => {
    const { create, cancel, fake, get } = setUp();
    const { id } = await predictionIn(await create(scenario));
    expect(await errorIn(await cancel(id))).toMatchObject({ status: 405, kind: 'unsupported' });
    fake.advance(60_000);
    expect((await predictionIn(await get(id))).status).toBe('succeeded');
  });

  it.each(['default', 'cancel-404'])('%s: too late leaves the result', async (scenario) => {
    const { ended, cancel } = setUp();
    const answer = await predictionIn(await cancel((await ended(scenario)).id));
    expect([answer.status, answer.outputs.length]).toEqual(['succeeded', 2]);
  });
});

describe('a prediction this process does not know', () => {
  it('is described with the browser’s hints', async () => {
    const { ended, cancel, fake, newApp } = setUp();
    const { id } = await ended('withheld', { num_outputs: 3 });
    const restarted = newApp();
    await proxyCalls(restarted, fake.advance).cancel(id);
    const created = Date.parse('2025-12-31T23:59:00Z');
    const hints = `outputs=3&steps=4&created=${created}`;
    const answer = await predictionIn(await restarted.request(`/api/predictions/${id}?${hints}`));
    expect(answer).toMatchObject({
      requested: 3,
      withheld: 1,
      createdAt: '2025-12-31T23:59:00.000Z',
    });
    expect((await restarted.request(answer.outputs[1].url)).status).toBe(200);
    expect((await predictionIn(await cancel(id))).requested).toBe(3);
  });

  it('is not_found at once when the upstream does not know it either', async () => {
    const { get, fake } = setUp();
    expect(await errorIn(await get('abcdef123456'))).toMatchObject({
      status: 404,
      kind: 'not_found',
    });
    expect(fake.slept).toEqual([]);
  });
});

it('a browser that leaves stops a poll', async () => {
  const { create, newApp } = setUp();
  const { id } = await predictionIn(await create('get-hang'));
  const signal = AbortSignal.timeout(20);
  const response = await newApp().request(`/api/predictions/${id}`, { signal });
  expect((await errorIn(response)).kind).toBe('network');
});
