import { describe, expect, it } from 'vitest';
import { FAKE_KEY } from '../../e2e/fake/fakeKey';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { promptOf, proxyCalls } from '../../e2e/fake/proxyCalls';
import { apiConfig } from '../contract/config';
import { createApp } from './app';
import { readEnv } from './env';
import type { Line } from './log';

function setUp(variables: Record<string, string> = {}) {
  const fake = inProcessFake();
  const lines: Line[] = [];
  const env = readEnv({ ...fake.variables, ...variables });
  const log = (line: Line) => lines.push(line);
  const app = createApp({ env, engine: null, log, ...fake.parts });
  return { fake, lines, ...proxyCalls(app, fake.advance) };
}

describe('what goes to the upstream', () => {
  it('is exactly the seed page’s path, headers and body', async () => {
    const { fake, create } = setUp();
    expect((await create('default')).status).toBe(201);
    const [{ method, path, headers, body }] = fake.journal;
    expect(`${method} ${path}`).toBe(
      'POST /replicate/v1/models/black-forest-labs/flux-fill-dev/predictions',
    );
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

  it('names predictions by id, never by the addresses in answers', async () => {
    const { fake, ended, cancel } = setUp();
    const { id } = await ended('full');
    await cancel(id);
    expect(fake.journal.filter((entry) => entry.host !== 'api')).toEqual([]);
    expect(fake.journal.at(-1)?.path).toBe(`/replicate/v1/predictions/${id}/cancel`);
  });
});

it.each([
  ['quickrouter', {}, 'https://api.quickrouter.ai/replicate/v1', 'QUICKROUTER_API_KEY'],
  [
    'replicate',
    { UPSTREAM: 'replicate', REPLICATE_API_TOKEN: FAKE_KEY },
    'https://api.replicate.com/v1',
    'REPLICATE_API_TOKEN',
  ],
])('%s is described by config and health', async (upstream, variables, url, keyVariable) => {
  const { call } = setUp(variables);
  const config = apiConfig.parse(await (await call('/api/config')).json());
  expect(config).toMatchObject({
    upstream,
    maxUploadBytes: 24 * 1024 * 1024,
    service: { url, keyVariable },
    models: [
      { id: 'flux-fill-dev', limits: { multiple: 32, minSide: 32, maxSide: 1440 } },
      { id: 'flux-fill-pro', label: 'FLUX.1 Fill [pro]' },
    ],
  });
  const [dev, pro] = config.models.map(({ parameters }) => (name: string) => {
    return parameters.find((parameter) => parameter.name === name);
  });
  expect(dev('lora_weights')).toEqual({ name: 'lora_weights', ignored: null });
  expect(dev('outpaint')?.ignored).toMatch(/no such parameter/);
  expect(pro('lora_weights')?.ignored).toMatch(/no such parameter/);
  expect(pro('guidance')).toEqual({
    name: 'guidance',
    ignored: null,
    min: 1.5,
    max: 100,
    initial: 60,
  });
  expect(pro('outpaint')?.choices).toContain('Zoom out 2x');
  expect(await (await call('/api/health')).json()).toEqual({ status: 'ok', upstream });
});

it('the key is in no answer and no log line, even when the vendor echoes it', async () => {
  const { ended, call, create, lines, bodies } = setUp();
  const { outputs } = await ended('default');
  await call(outputs[0].url);
  for (const scenario of ['auth-relay', 'billing', 'not-json', 'echo']) await create(scenario);
  const everything = JSON.stringify([lines, bodies]);
  expect(lines.some((line) => String(line.upstream).startsWith('You sent'))).toBe(true);
  expect(everything).not.toContain(FAKE_KEY);
  expect(JSON.stringify(lines)).not.toContain('base64');
});

it('says of which request a remark about the upstream is', async () => {
  const { create, lines } = setUp();
  const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  await create('billing', {}, id);
  expect(lines.map(({ requestId }) => requestId)).toEqual([id, id]);
  expect(lines[0]).toMatchObject({ level: 'warn', call: 'create', kind: 'billing', status: 402 });
});

it('logs each request in one line, without its query', async () => {
  const { call, lines } = setUp();
  const id = '0B7E4F7C-9A53-4C0E-8B56-0D3C3B8A2F11'.toLowerCase();
  const response = await call('/api/nothing?secret=1', { headers: { 'X-Request-Id': id } });
  expect(response.headers.get('X-Request-Id')).toBe(id);
  expect(lines).toEqual([
    {
      time: '2026-01-01T00:00:00.000Z',
      method: 'GET',
      path: '/api/nothing',
      status: 404,
      ms: 0,
      requestId: id,
    },
  ]);
});
