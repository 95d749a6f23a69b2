import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createForm } from '../../e2e/fake/createForm';
import { createFakeUpstream } from '../../e2e/fake/fakeUpstream';
import { apiConfig } from '../contract/config';
import { apiErrorBody } from '../contract/error';
import { prediction } from '../contract/prediction';
import { aboutModel, BUILT_IN } from '../engine/about';
import { createApp } from './app';
import { readEnv } from './env';

/** The fake in the engine's place: the same HTTP shape, but outputs on the API's own origin and no key. */
function setUp(variables: Record<string, string> = {}, about = BUILT_IN) {
  let time = 0;
  const now = () => time;
  const seen: string[] = [];
  let origin = '';
  const fake = createFakeUpstream({ now, outputOrigin: () => origin });
  const engine = {
    fetch: async (request: Request) => {
      const url = new URL(request.url);
      origin = url.origin;
      seen.push(`${request.method} ${url.pathname} ${request.headers.get('Authorization')}`);
      const headers = new Headers(request.headers);
      headers.set('Authorization', 'Bearer engine');
      if (url.pathname.startsWith('/replicate/')) {
        return fake.app.fetch(new Request(request, { headers }));
      }
      return fake.outputs.fetch(request);
    },
    about,
    tryOut: async () => {},
    close: async () => {},
  };
  const fetch = () => Promise.reject(new Error('the network must not be used'));
  const app = createApp({ env: readEnv(variables), engine, fetch, now });
  return {
    app,
    seen,
    later: (ms: number) => {
      time += ms;
    },
  };
}

it('the engine goes the same way, without key or network, and needs no prompt', async () => {
  const { app, seen, later } = setUp();
  const headers = { 'X-Request-Id': randomUUID() };
  const body = await createForm({ prompt: '' });
  const created = await app.request('/api/predictions', { method: 'POST', headers, body });
  const { id } = prediction.parse(await created.json());
  later(60_000);
  const ended = prediction.parse(await (await app.request(`/api/predictions/${id}`)).json());
  expect(ended.outputs.length).toBe(2);
  expect((await app.request(ended.outputs[1].url)).headers.get('Content-Type')).toBe('image/png');
  expect(seen).toEqual([
    'POST /replicate/v1/models/black-forest-labs/flux-fill-dev/predictions null',
    `GET /replicate/v1/predictions/${id} null`,
    `GET /${id}/out-1.png null`,
  ]);
});

it('its API is also there for Replicate’s clients', async () => {
  const { app, seen } = setUp();
  expect((await app.request('/replicate/v1/predictions/abcdefghij')).status).toBe(404);
  expect(seen).toEqual(['GET /replicate/v1/predictions/abcdefghij null']);
});

it('its creates count as creates, by whichever way they come', async () => {
  const { app, seen, later } = setUp({ CREATE_PER_MINUTE: '2' });
  const path = '/replicate/v1/models/black-forest-labs/flux-fill-dev/predictions';
  const send = async () => app.request(path, { method: 'POST', body: '{"input":{}}' });
  const headers = { 'X-Request-Id': randomUUID() };
  const ours = { method: 'POST', headers, body: await createForm() };
  expect((await app.request('/api/predictions', ours)).status).toBe(201);
  expect((await send()).status).toBe(422);
  const refused = await send();
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60']);
  expect(apiErrorBody.parse(await refused.json()).error.kind).toBe('rate_limited');
  expect(seen).toHaveLength(2);
  expect((await app.request('/replicate/v1/predictions/abcdefghij')).status).toBe(404);
  later(60_000);
  expect((await send()).status).toBe(422);
});

it('says what it ignores, and refuses weights', async () => {
  const { app } = setUp();
  const config = apiConfig.parse(await (await app.request('/api/config')).json());
  const ignored = config.models[0].parameters.filter((p) => p.ignored).map((p) => p.name);
  expect(ignored.sort()).toEqual([
    'disable_safety_checker',
    'guidance',
    'lora_scale',
    'lora_weights',
    'prompt',
  ]);
  const headers = { 'X-Request-Id': randomUUID() };
  const body = await createForm({ lora_weights: 'owner/name' });
  const refused = await app.request('/api/predictions', { method: 'POST', headers, body });
  expect(refused.status).toBe(422);
});

it('offers what a model of the user’s own can do', async () => {
  const { app } = setUp({}, aboutModel('own.onnx'));
  const config = apiConfig.parse(await (await app.request('/api/config')).json());
  const [{ label, parameters }] = config.models;
  expect(label).toBe('Built-in engine with own.onnx');
  expect(parameters.find(({ name }) => name === 'num_outputs')).toMatchObject({ min: 1, max: 1 });
  expect(parameters.find(({ name }) => name === 'seed')?.ignored).toMatch('in one way only');
  const headers = { 'X-Request-Id': randomUUID() };
  const body = await createForm({ num_outputs: 2 });
  const refused = await app.request('/api/predictions', { method: 'POST', headers, body });
  expect(refused.status).toBe(422);
});
