import { afterEach, beforeEach, expect, it } from 'vitest';
import { TEST_INPUT, testMask, testPhoto } from './createForm';
import { startFake } from './startFake';

let fake: Awaited<ReturnType<typeof startFake>>;
beforeEach(async () => {
  fake = await startFake({ speed: 1000 });
});
afterEach(() => fake.close());

const headers = { Authorization: 'Bearer key', 'Content-Type': 'application/json' };

async function create(scenario: string, changes: object = {}, root: object = {}) {
  const size = { w: 64, h: 32 };
  const image = `data:image/png;base64,${(await testPhoto(size)).toString('base64')}`;
  const mask = `data:image/png;base64,${(await testMask(size)).toString('base64')}`;
  const prompt = `a boat [scenario:${scenario}]`;
  const input = { ...TEST_INPUT, prompt, image, mask, ...changes };
  return fetch(`${fake.url}/models/black-forest-labs/flux-fill-dev/predictions`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ input, ...root }),
  });
}

it('runs to the end over HTTP, its outputs on another origin', async () => {
  const { id } = await (await create('default')).json();
  let job = { status: '', output: [''] };
  while (job.status !== 'succeeded') {
    job = await (await fetch(`${fake.url}/predictions/${id}`, { headers })).json();
  }
  expect(job.output[0]).toBe(`${fake.outputOrigin}/${id}/out-0.png`);
  expect((await fetch(job.output[0])).status).toBe(200);
  expect((await fetch(job.output[0], { headers })).status).toBe(400);
  expect(fake.journal[0]).toMatchObject({ host: 'api', method: 'POST' });
});

it('breaks connections', async () => {
  await expect(create('create-reset')).rejects.toThrow();
  expect(fake.jobs.size).toBe(0);
  await expect(create('response-lost')).rejects.toThrow();
  expect(fake.jobs.size).toBe(1);
  const { id } = await (await create('get-cut')).json();
  const half = await fetch(`${fake.url}/predictions/${id}`, { headers });
  await expect(half.text()).rejects.toThrow();
});

it.each([
  [{ num_outputs: 9 }, {}, 'input.num_outputs'],
  [{ guidance: 'much' }, {}, 'input.guidance'],
  [{ prompt: undefined }, {}, 'input.prompt'],
  [{}, { model: 'x' }, ''],
])('validates %o %o', async (changes, root, field) => {
  const response = await create('default', changes, root);
  const body = await response.json();
  expect(response.status).toBe(422);
  expect(body.invalid_fields.map((f: { field: string }) => f.field)).toEqual([field]);
});

it('fails a run without a mask, and draws a seed for 0', async () => {
  const maskless = await (await create('default', { mask: undefined })).json();
  const random = await (await create('default', { seed: 0 })).json();
  expect(fake.jobs.get(maskless.id)?.badInput).toMatch(/NoneType/);
  expect(fake.jobs.get(random.id)?.seed).toBeGreaterThan(0);
});

it('wants a key', async () => {
  expect((await fetch(`${fake.url}/predictions/abcdef`)).status).toBe(401);
});
