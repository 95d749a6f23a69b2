import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createForm } from '../../e2e/fake/createForm';
import { FAKE_KEY, inProcessFake } from '../../e2e/fake/inProcessFake';
import { apiConfig } from '../contract/config';
import { type ApiError, apiErrorBody } from '../contract/error';
import { type Prediction, prediction } from '../contract/prediction';
import { isFinal } from '../contract/status';
import { createApp } from './app';
import type { Clock } from './clock';
import { readEnv } from './env';
import type { Line } from './log';

type Variables = Record<string, string>;

/** A proxy at the fake, and everything a browser would do with it. */
function setUp(variables: Variables = {}, parts: Partial<Clock> = {}) {
  const fake = inProcessFake();
  const lines: Line[] = [];
  const bodies: string[] = [];
  const app = createApp({
    env: readEnv({ ...fake.variables, ...variables }),
    engine: null,
    log: (line) => lines.push(line),
    ...fake.parts,
    ...parts,
  });
  const call = async (path: string, init?: RequestInit) => {
    const response = await app.request(path, init);
    bodies.push(await response.clone().text());
    return response;
  };
  const post = (path: string, body: BodyInit | null = null, id: string = randomUUID()) =>
    call(path, { method: 'POST', headers: { 'X-Request-Id': id }, body });
  const create = async (scenario: string, input: object = {}, id?: string) =>
    post('/api/predictions', await createForm({ prompt: promptOf(scenario), ...input }), id);
  const get = (id: string) => call(`/api/predictions/${id}`);
  /** Polls once a second until the end. */
  async function run(scenario: string, input: object = {}): Promise<Prediction[]> {
    const seen = [await predictionIn(await create(scenario, input))];
    for (let i = 0; i < 20 && !isFinal(seen[seen.length - 1].status); i++) {
      fake.advance(1000);
      seen.push(await predictionIn(await get(seen[0].id)));
    }
    return seen;
  }
  return { fake, lines, bodies, app, call, post, create, get, run };
}

const promptOf = (scenario: string) => `a boat [scenario:${scenario}]`;

async function predictionIn(response: Response): Promise<Prediction> {
  return prediction.parse(await response.json());
}

async function errorIn(response: Response): Promise<ApiError> {
  return apiErrorBody.parse(await response.json()).error;
}

describe('what goes to the upstream', () => {
  it('is exactly the seed page’s path, headers and body', async () => {
    const { fake, create } = setUp();
    expect((await create('default')).status).toBe(201);
    const [{ method, path, headers, body }] = fake.journal;
    expect({ method, path }).toEqual({
      method: 'POST',
      path: '/replicate/v1/models/black-forest-labs/flux-fill-dev/predictions',
    });
    expect(headers).toMatchObject({
      authorization: `Bearer ${FAKE_KEY}`,
      'content-type': 'application/json',
    });
    expect(body).toEqual({
      input: {
        prompt: promptOf('default'),
        image: expect.stringMatching(/^data:image\/png;base64,/),
        mask: expect.stringMatching(/^data:image\/png;base64,/),
        num_outputs: 2,
        num_inference_steps: 4,
        guidance: 30,
        seed: 42,
        megapixels: 'match_input',
        output_format: 'png',
        output_quality: 80,
      },
    });
  });

  it('is polled and cancelled by id, never by the addresses in answers', async () => {
    const { fake, create, post } = setUp();
    const { id } = await predictionIn(await create('full'));
    await post(`/api/predictions/${id}/cancel`);
    expect(fake.journal.map(({ host, path }) => `${host} ${path}`)).toEqual([
      'api /replicate/v1/models/black-forest-labs/flux-fill-dev/predictions',
      `api /replicate/v1/predictions/${id}/cancel`,
    ]);
  });
});

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
    'slow-bar',
    'slow-returns',
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
    expect(seen.slice(0, -1).every((p) => !p.done)).toBe(true);
  });

  it.each(['slow-it', 'slow-bar', 'slow-returns'])('%s shows real progress', async (scenario) => {
    const { run } = setUp();
    const seen = await run(scenario, { num_inference_steps: 20 });
    const fractions = seen.map((p) => p.progress?.fraction ?? 0);
    expect(new Set(fractions).size).toBeGreaterThan(6);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(seen.some((p) => p.progress?.image === 2 && p.progress.images === 2)).toBe(true);
  });

  it('shows outputs that come before the end, and goes on', async () => {
    const { fake, create, get } = setUp();
    const { id } = await predictionIn(await create('early-output'));
    fake.advance(1000);
    const early = await predictionIn(await get(id));
    expect([early.status, early.done, early.outputs.length]).toEqual(['processing', false, 2]);
  });

  it('says which output the safety filter held back', async () => {
    const { run } = setUp();
    const last = (await run('withheld', { num_outputs: 3 })).at(-1);
    expect(last?.outputs.map((o) => o.index)).toEqual([0, 2]);
    expect(last?.withheld).toBe(1);
  });

  it.each([
    ['output-string', 1],
    ['output-data', 2],
  ])('%s', async (scenario, outputs) => {
    const { run, call } = setUp();
    const last = (await run(scenario, { num_outputs: outputs })).at(-1);
    expect(last?.outputs.length).toBe(outputs);
    const response = await call(last?.outputs[0].url ?? '');
    const { width, height } = await sharp(await response.arrayBuffer()).metadata();
    expect([width, height]).toEqual([64, 32]);
  });
});

describe('a run that goes badly', () => {
  it.each([
    ['all-withheld', 'failed', 'upstream', 'safety'],
    ['failed-memory', 'failed', 'upstream', 'memory'],
    ['failed-interrupted', 'failed', 'upstream', 'interrupted'],
    ['failed-object', 'failed', 'upstream', 'other'],
    ['never-output', 'failed', 'bad_response', null],
  ])('%s → %s %s %s', async (scenario, status, kind, failure) => {
    const { run, bodies } = setUp();
    const last = (await run(scenario)).at(-1);
    expect(last).toMatchObject({ status, done: true, error: { kind, failure } });
    expect(bodies.join()).not.toMatch(/CUDA|strike|Try running/);
  });

  it('aborted is an end', async () => {
    const { run } = setUp();
    expect((await run('aborted')).at(-1)).toMatchObject({ status: 'aborted', error: null });
  });

  it('a succeeded one without outputs is looked at three times more', async () => {
    const { run } = setUp();
    const done = (await run('never-output')).map((p) => p.done);
    expect(done.slice(-4)).toEqual([false, false, false, true]);
  });

  it('outputs are gone after an hour', async () => {
    const { run, fake, get, call } = setUp();
    const { id, outputs } = (await run('default')).at(-1)!;
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
});

describe('a create that fails', () => {
  it.each([
    ['auth-replicate', 502, 'auth', null],
    ['auth-relay', 502, 'auth', null],
    ['billing', 402, 'billing', null],
    ['credit', 402, 'billing', null],
    ['quota-403', 402, 'billing', null],
    ['quota-429', 402, 'billing', null],
    ['model-404', 502, 'unsupported', null],
    ['invalid-replicate', 422, 'invalid', null],
    ['invalid-cog', 422, 'invalid', null],
    ['throttled-body', 429, 'rate_limited', 5000],
    ['throttled-header', 429, 'rate_limited', 7000],
    ['throttled-date', 429, 'rate_limited', 9000],
    ['throttled-text', 429, 'rate_limited', 3000],
    ['throttled-silent', 429, 'rate_limited', 10_000],
    ['too-large-json', 413, 'too_large', null],
    ['too-large-html', 413, 'too_large', null],
    ['create-500', 502, 'upstream', null],
    ['create-502', 502, 'upstream', null],
    ['create-503', 503, 'upstream', null],
    ['create-504', 504, 'upstream', null],
    ['create-reset', 502, 'network', null],
    ['response-lost', 502, 'network', null],
    ['envelope-200', 502, 'upstream', null],
    ['wrapped-error', 502, 'upstream', null],
    ['not-json', 502, 'bad_response', null],
  ])('%s → %d %s', async (scenario, status, kind, retryAfterMs) => {
    const { create, fake } = setUp();
    const response = await create(scenario);
    const seconds = retryAfterMs === null ? null : String(retryAfterMs / 1000);
    expect(response.status).toBe(status);
    expect(response.headers.get('Retry-After')).toBe(seconds);
    expect(await errorIn(response)).toMatchObject({ kind, retryAfterMs });
    expect(fake.journal.length).toBe(1);
    expect(fake.slept).toEqual([]);
  });

  it('names the refused fields and keeps the relay’s request id', async () => {
    const { create } = setUp();
    const guidance = [{ field: 'guidance', message: expect.any(String) }];
    expect((await errorIn(await create('invalid-replicate'))).fields).toEqual(guidance);
    expect((await errorIn(await create('invalid-cog'))).fields).toEqual(guidance);
    expect((await errorIn(await create('auth-relay'))).requestId).toBe('2026010203');
  });

  it('gives up on an upstream that never answers', async () => {
    const { create } = setUp({}, { timeout: () => AbortSignal.timeout(50) });
    const response = await create('create-hang');
    expect([response.status, (await errorIn(response)).kind]).toEqual([504, 'network']);
  });

  it('passes on that the account may create only one at a time', async () => {
    const { create, fake } = setUp();
    const first = await create('burst');
    const second = await create('burst');
    fake.advance(10_000);
    const third = await create('burst');
    expect([first, second, third].map((r) => r.status)).toEqual([201, 429, 201]);
  });
});

describe('the same request id', () => {
  it('returns the same prediction', async () => {
    const { create, fake } = setUp();
    const id = randomUUID();
    const first = await predictionIn(await create('default', {}, id));
    const again = await predictionIn(await create('default', {}, id.toUpperCase()));
    expect(again).toEqual(first);
    expect(fake.jobs.size).toBe(1);
  });

  it('joins a create under way', async () => {
    const { create, fake } = setUp();
    const id = randomUUID();
    const both = await Promise.all([create('default', {}, id), create('default', {}, id)]);
    const [a, b] = await Promise.all(both.map(predictionIn));
    expect(b.id).toBe(a.id);
    expect(fake.jobs.size).toBe(1);
  });

  it('tries again after an error', async () => {
    const { create } = setUp();
    const id = randomUUID();
    expect((await create('throttled-body', {}, id)).status).toBe(429);
    expect((await create('throttled-body', {}, id)).status).toBe(201);
  });
});

describe('cancel', () => {
  it('ends the run', async () => {
    const { create, post } = setUp();
    const { id } = await predictionIn(await create('slow-it'));
    const answer = await predictionIn(await post(`/api/predictions/${id}/cancel`));
    expect(answer).toMatchObject({ status: 'canceled', done: true, error: null });
  });

  it.each(['cancel-404', 'cancel-405', 'cancel-501'])('%s → unsupported', async (scenario) => {
    const { create, post, fake, get } = setUp();
    const { id } = await predictionIn(await create(scenario));
    const response = await post(`/api/predictions/${id}/cancel`);
    expect([response.status, (await errorIn(response)).kind]).toEqual([405, 'unsupported']);
    fake.advance(60_000);
    expect((await predictionIn(await get(id))).status).toBe('succeeded');
  });

  it.each(['default', 'cancel-404'])('%s: too late leaves the result', async (scenario) => {
    const { run, post } = setUp();
    const { id } = (await run(scenario)).at(-1)!;
    const answer = await predictionIn(await post(`/api/predictions/${id}/cancel`));
    expect([answer.status, answer.outputs.length]).toEqual(['succeeded', 2]);
  });
});

describe('a prediction this process does not know', () => {
  it('is described with the browser’s hints', async () => {
    const { run, fake } = setUp();
    const { id } = (await run('withheld', { num_outputs: 3 })).at(-1)!;
    const restarted = createApp({
      env: readEnv(fake.variables),
      engine: null,
      ...fake.parts,
    });
    const created = Date.parse('2025-12-31T23:59:00Z');
    const hints = `outputs=3&steps=4&created=${created}`;
    const answer = await restarted.request(`/api/predictions/${id}?${hints}`);
    expect(await predictionIn(answer)).toMatchObject({
      requested: 3,
      withheld: 1,
      createdAt: '2025-12-31T23:59:00.000Z',
    });
    const output = await restarted.request(`/api/predictions/${id}/outputs/2`);
    expect(output.status).toBe(200);
  });

  it('does not exist at the upstream either → not_found at once', async () => {
    const { get, fake } = setUp();
    const response = await get('abcdef123456');
    expect([response.status, (await errorIn(response)).kind]).toEqual([404, 'not_found']);
    expect(fake.slept).toEqual([]);
  });
});

describe('config and health', () => {
  it.each([
    [{}, 'quickrouter', []],
    [{ UPSTREAM: 'replicate', REPLICATE_API_TOKEN: FAKE_KEY }, 'replicate', []],
  ])('%o', async (variables: Variables, upstream, ignored) => {
    const { call } = setUp(variables);
    const config = apiConfig.parse(await (await call('/api/config')).json());
    expect(config.upstream).toBe(upstream);
    expect(config.maxUploadBytes).toBe(24 * 1024 * 1024);
    const { parameters, id } = config.models[0];
    expect(id).toBe('flux-fill-dev');
    expect(parameters.filter((p) => p.ignored).map((p) => p.name)).toEqual(ignored);
    expect(parameters.map((p) => p.name)).toContain('lora_weights');
    expect(await (await call('/api/health')).json()).toEqual({ status: 'ok', upstream });
  });
});

describe('the key', () => {
  it('is in no answer and no log line, even when the vendor echoes it', async () => {
    const { run, create, call, lines, bodies, app } = setUp();
    const last = (await run('default')).at(-1)!;
    await call(last.outputs[0].url);
    for (const scenario of ['auth-relay', 'billing', 'not-json']) await create(scenario);
    await create(`auth-relay] ${FAKE_KEY} [x`);
    expect(app).toBeDefined();
    expect(lines.length).toBeGreaterThan(5);
    expect(bodies.join('\n')).not.toContain(FAKE_KEY);
    expect(JSON.stringify(lines)).not.toContain(FAKE_KEY);
    expect(JSON.stringify(lines)).not.toContain('base64');
  });
});
