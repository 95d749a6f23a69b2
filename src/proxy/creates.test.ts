import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createForm } from '../../e2e/fake/createForm';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { errorIn, predictionIn, proxyCalls } from '../../e2e/fake/proxyCalls';
import { createApp } from './app';
import { type Clock, realClock } from './clock';
import { readEnv } from './env';
import type { Fetch } from './sent';

function setUp(clock: Partial<Clock> = {}) {
  const fake = inProcessFake();
  const env = readEnv(fake.variables);
  const app = createApp({ env, engine: null, ...fake.parts, ...clock });
  return { fake, app, ...proxyCalls(app, fake.advance) };
}

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
    ['throttled-always', 429, 'rate_limited', 1000],
    ['too-large-json', 413, 'too_large', null],
    ['too-large-html', 413, 'too_large', null],
    ['create-500', 502, 'upstream', null],
    ['create-502', 502, 'upstream', null],
    ['create-503', 503, 'upstream', null],
    ['create-504', 504, 'upstream', null],
    ['create-reset', 504, 'timeout', null],
    ['response-lost', 504, 'timeout', null],
    ['envelope-200', 502, 'upstream', null],
    ['wrapped-error', 502, 'upstream', null],
    ['not-json', 502, 'bad_response', null],
  ])('%s → %d %s, and is not repeated', async (scenario, status, kind, retryAfterMs) => {
    const { create, fake } = setUp();
    const response = await create(scenario);
    const seconds = retryAfterMs === null ? null : String(retryAfterMs / 1000);
    expect(response.headers.get('Retry-After')).toBe(seconds);
    expect(await errorIn(response)).toMatchObject({ status, kind, retryAfterMs });
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

  it('shows nothing of the vendor’s text', async () => {
    const { create, bodies } = setUp();
    for (const scenario of ['billing', 'credit', 'quota-403', 'invalid-replicate', 'create-502']) {
      await create(scenario);
    }
    expect(bodies.join()).not.toMatch(
      /set up billing|Top up|额度|less than|Gateway|upstream\.test/,
    );
  });

  it('gives up on an upstream that never answers', async () => {
    const { create } = setUp({ timeout: () => realClock.timeout(50) });
    expect(await errorIn(await create('create-hang'))).toMatchObject({
      status: 504,
      kind: 'timeout',
      retryable: false,
    });
  });

  it('passes on that the account may create only one at a time', async () => {
    const { create, fake } = setUp();
    const statuses = [(await create('burst')).status, (await create('burst')).status];
    fake.advance(10_000);
    statuses.push((await create('burst')).status);
    expect(statuses).toEqual([201, 429, 201]);
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

  it.each(['response-lost', 'create-reset'])(
    'is not sent again after %s: it may have been taken',
    async (scenario) => {
      const { create, fake } = setUp();
      const id = randomUUID();
      const first = await errorIn(await create(scenario, {}, id));
      expect(first).toMatchObject({ status: 504, kind: 'timeout', retryable: false });
      expect(await errorIn(await create(scenario, {}, id))).toEqual(first);
      expect(fake.journal.length).toBe(1);
      expect((await create(scenario)).status).toBe(scenario === 'response-lost' ? 201 : 504);
      expect(fake.journal.length).toBe(2);
    },
  );

  it('is sent again after a create that surely did not leave', async () => {
    const fake = inProcessFake();
    let isDown = true;
    const refused = new TypeError('fetch failed', {
      cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
    });
    const fetch: Fetch = (url, init) =>
      isDown ? Promise.reject(refused) : fake.parts.fetch(url, init);
    const env = readEnv(fake.variables);
    const app = createApp({ env, engine: null, ...fake.parts, fetch });
    const { create } = proxyCalls(app, fake.advance);
    const id = randomUUID();
    expect(await errorIn(await create('default', {}, id))).toMatchObject({
      status: 502,
      kind: 'network',
      retryable: true,
    });
    isDown = false;
    expect((await create('default', {}, id)).status).toBe(201);
  });

  it('finds the create of a browser that left before the answer', async () => {
    const { app, create, fake } = setUp();
    const id = randomUUID();
    const leaving = new AbortController();
    const left = app.request('/api/predictions', {
      method: 'POST',
      headers: { 'X-Request-Id': id },
      body: await createForm(),
      signal: leaving.signal,
    });
    while (fake.journal.length === 0) await new Promise(setImmediate);
    leaving.abort();
    const prediction = await predictionIn(await create('default', {}, id));
    expect([...fake.jobs.keys()]).toEqual([prediction.id]);
    await left;
  });
});
