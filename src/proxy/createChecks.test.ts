import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asFile, createForm, testMask, testPhoto } from '../../e2e/fake/createForm';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { apiErrorBody } from '../contract/error';
import { createApp } from './app';
import { readEnv } from './env';

function setUp(variables: Record<string, string> = {}) {
  const fake = inProcessFake();
  const env = readEnv({ ...fake.variables, ...variables });
  const app = createApp({ env, engine: null, ...fake.parts });
  /** What came of a request: status, kind, fields at fault. */
  async function refusal(path: string, init: RequestInit = {}) {
    const response = await app.request(path, init);
    const { kind, fields } = apiErrorBody.parse(await response.json()).error;
    return [response.status, kind, fields.map((f) => f.field).join()];
  }
  async function create(form: FormData, headers: Record<string, string> = {}) {
    const id = { 'X-Request-Id': randomUUID() };
    return refusal('/api/predictions', {
      method: 'POST',
      headers: { ...id, ...headers },
      body: form,
    });
  }
  return { app, fake, refusal, create };
}

const ID = 'abcdefghij';
const withId = { 'X-Request-Id': randomUUID() };

describe('who asks', () => {
  it.each([
    [{}, 'http://localhost', null],
    [{ Origin: 'http://localhost' }, 'http://localhost', null],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 'http://127.0.0.1:5173', null],
    [{ Origin: 'https://evil.example' }, 'http://localhost', 403],
    [{ Origin: 'null' }, 'http://localhost', 403],
    [{ Origin: 'http://localhost:3000' }, 'http://localhost:5173', 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 'http://localhost', 403],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost' }, 'http://localhost', 403],
    [{}, 'http://rebound.example', 403],
  ])('%o at %s → %s', async (headers: Record<string, string>, origin, status) => {
    const { app, fake } = setUp();
    const response = await app.request(`${origin}/api/predictions`, {
      method: 'POST',
      headers: { ...withId, ...headers },
      body: await createForm(),
    });
    expect(response.status).toBe(status ?? 201);
    expect(fake.jobs.size).toBe(status ? 0 : 1);
  });

  it.each([
    ['cancel', `/api/predictions/${ID}/cancel`],
    ['create', '/api/predictions'],
  ])('%s without a UUID → 400', async (_, path) => {
    const { refusal } = setUp();
    for (const id of ['', '1', 'not-a-uuid-not-a-uuid-not-a-uuid-not']) {
      const init = { method: 'POST', headers: { 'X-Request-Id': id }, body: await createForm() };
      expect(await refusal(path, init)).toEqual([400, 'invalid', '']);
    }
  });

  it('may create only so often', async () => {
    const { app, fake } = setUp({ CREATE_PER_MINUTE: '2' });
    const create = async (id: string = randomUUID()) =>
      app.request('/api/predictions', {
        method: 'POST',
        headers: { 'X-Request-Id': id },
        body: await createForm(),
      });
    const known = randomUUID();
    expect([(await create(known)).status, (await create()).status]).toEqual([201, 201]);
    fake.advance(15_000);
    const refused = await create();
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '45']);
    expect(apiErrorBody.parse(await refused.json()).error.retryAfterMs).toBe(45_000);
    expect((await create(known)).status).toBe(201);
    fake.advance(45_000);
    expect((await create()).status).toBe(201);
  });

  it('may, all together, create only so often', async () => {
    const { app, fake } = setUp({ CREATE_PER_MINUTE_IN_ALL: '2' });
    const create = async (remoteAddress: string) =>
      app.request(
        '/api/predictions',
        { method: 'POST', headers: { 'X-Request-Id': randomUUID() }, body: await createForm() },
        { incoming: { socket: { remoteAddress }, readableDidRead: true } },
      );
    expect([(await create('a')).status, (await create('b')).status]).toEqual([201, 201]);
    const refused = await create('c');
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60']);
    fake.advance(60_000);
    expect((await create('c')).status).toBe(201);
  });

  it('may guess at ids only so often', async () => {
    const { refusal, fake } = setUp();
    const guess = (i: number) => refusal(`/api/predictions/guess${String(i).padStart(5, '0')}`);
    for (let i = 0; i < 120; i++) expect(await guess(i)).toEqual([404, 'not_found', '']);
    expect(await guess(120)).toEqual([429, 'rate_limited', '']);
    expect(fake.journal.length).toBe(120);
    fake.advance(60_000);
    expect(await guess(121)).toEqual([404, 'not_found', '']);
  });
});

describe('the form of a create', () => {
  const size = { w: 64, h: 32 };
  const png = async (w: number, h: number) => asFile(await testPhoto({ w, h }));
  const text = (content: string) => new Blob([content]);

  it.each<[string, () => Promise<FormData>, string]>([
    [
      'an unknown key',
      () => createForm({ disable_safety_checker: true }),
      'disable_safety_checker',
    ],
    ['a webhook', () => createForm({ webhook: 'https://evil.example' }), 'webhook'],
    ['too many outputs', () => createForm({ num_outputs: 5 }), 'num_outputs'],
    ['half a step', () => createForm({ num_inference_steps: 1.5 }), 'num_inference_steps'],
    ['seed 0', () => createForm({ seed: 0 }), 'seed'],
    ['an empty prompt', () => createForm({ prompt: '  ' }), 'prompt'],
    ['a long prompt', () => createForm({ prompt: 'x'.repeat(2001) }), 'prompt'],
    ['two faults', () => createForm({ seed: 'x', guidance: 101 }), 'guidance,seed'],
    [
      'lora from anywhere',
      () => createForm({ lora_weights: 'https://evil.example/a' }),
      'lora_weights',
    ],
    ['lora over http', () => createForm({ lora_weights: 'http://lora.example/a' }), 'lora_weights'],
    ['lora with dots', () => createForm({ lora_weights: '../account' }), 'lora_weights'],
    ['input that is no JSON', () => createForm({}, { input: '{' }), 'input'],
    ['input that is a list', () => createForm({}, { input: '[]' }), 'input'],
    ['no input', () => createForm({}, { input: null }), 'input'],
    ['an unknown model', () => createForm({}, { model: '../../account' }), 'model'],
    ['an unknown part', () => createForm({}, { extra: 'x' }), 'extra'],
    ['no image', () => createForm({}, { image: null }), 'image'],
    ['no mask', () => createForm({}, { mask: null }), 'mask'],
    ['an address as image', () => createForm({}, { image: 'http://169.254.169.254/' }), 'image'],
    [
      'wrong magic bytes',
      () => createForm({}, { image: text('GIF89a, more bytes here') }),
      'image',
    ],
    [
      'a cut header',
      async () => createForm({}, { image: (await png(64, 32)).slice(0, 18) }),
      'image',
    ],
    [
      'a svg',
      () => createForm({}, { image: text('<svg xmlns="http://www.w3.org/2000/svg"/>') }),
      'image',
    ],
    ['a side of 33', async () => createForm({}, { image: await png(33, 32) }), 'image'],
    ['a side of 1472', async () => createForm({}, { image: await png(1472, 32) }), 'image'],
    [
      'a larger mask',
      async () => createForm({}, { mask: asFile(await testMask({ w: 96, h: 32 })) }),
      'mask',
    ],
    [
      'a jpeg mask',
      async () => createForm({}, { mask: asFile(await testPhoto(size, 'jpeg')) }),
      'mask',
    ],
  ])('%s → 422', async (_, form, fields) => {
    const { create, fake } = setUp({ LORA_HOSTS: 'lora.example' });
    expect(await create(await form())).toEqual([422, 'invalid', fields]);
    expect(fake.journal).toEqual([]);
  });

  it.each(['owner/name', 'https://lora.example/a.safetensors'])('passes lora %s', async (lora) => {
    const { app, fake } = setUp({ LORA_HOSTS: 'lora.example' });
    const body = await createForm({ lora_weights: lora, lora_scale: 0.5 });
    await app.request('/api/predictions', { method: 'POST', headers: withId, body });
    const input = expect.objectContaining({ lora_weights: lora, lora_scale: 0.5 });
    expect(fake.journal[0].body).toEqual({ input });
  });

  it.each(['jpeg', 'webp', 'png'] as const)('passes a %s image on as it is', async (format) => {
    const { app, fake } = setUp();
    const photo = await testPhoto(size, format);
    const body = await createForm({}, { image: asFile(photo) });
    await app.request('/api/predictions', { method: 'POST', headers: withId, body });
    const image = `data:image/${format};base64,${photo.toString('base64')}`;
    expect(fake.journal[0].body).toEqual({ input: expect.objectContaining({ image }) });
  });

  it('must be multipart → 415, readable → 400, small enough → 413', async () => {
    const { refusal, create } = setUp({ MAX_UPLOAD_MB: '0.01' });
    const send = (type: string, body: string) =>
      refusal('/api/predictions', {
        method: 'POST',
        headers: { ...withId, 'Content-Type': type },
        body,
      });
    expect(await send('application/json', '{}')).toEqual([415, 'invalid', '']);
    expect(await send('multipart/form-data; boundary=x', '--y')).toEqual([400, 'invalid', '']);
    expect(await send('multipart/form-data', '--y')).toEqual([400, 'invalid', '']);
    const large = await createForm({}, { extra: 'x'.repeat(20_000) });
    expect(await create(large)).toEqual([413, 'too_large', '']);
  });
});
