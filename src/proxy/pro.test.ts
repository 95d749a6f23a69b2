import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { errorIn, predictionIn, proxyCalls } from '../../e2e/fake/proxyCalls';
import { createApp } from './app';
import { readEnv } from './env';

const PRO = {
  num_outputs: 1,
  num_inference_steps: 30,
  guidance: 60,
  output_format: 'jpg',
};

function setUp(variables: Record<string, string> = {}) {
  const fake = inProcessFake();
  const env = readEnv({ ...fake.variables, ...variables });
  const app = createApp({ env, engine: null, ...fake.parts });
  const calls = proxyCalls(app, fake.advance, 'flux-fill-pro');
  return { fake, ...calls };
}

describe('flux-fill-pro', () => {
  it('gets its own parameters by its own names, and one output comes back', async () => {
    const { fake, ended, call } = setUp();
    const { outputs, requested, progress } = await ended('default', {
      ...PRO,
      safety_tolerance: 3,
      prompt_upsampling: true,
    });
    expect(fake.journal[0].path).toBe(
      '/replicate/v1/models/black-forest-labs/flux-fill-pro/predictions',
    );
    expect(fake.journal[0].body).toEqual({
      input: {
        prompt: expect.any(String),
        image: expect.any(String),
        mask: expect.any(String),
        steps: 30,
        guidance: 60,
        seed: 42,
        output_format: 'jpg',
        safety_tolerance: 3,
        prompt_upsampling: true,
      },
    });
    expect([outputs.length, requested, progress?.fraction]).toEqual([1, 1, 1]);
    const picture = await sharp(await (await call(outputs[0].url)).arrayBuffer()).metadata();
    expect([picture.format, picture.width, picture.height]).toEqual(['jpeg', 64, 32]);
  });

  it.each([
    ['None', 64, 32],
    ['Zoom out 1.5x', 96, 32],
    ['Zoom out 2x', 128, 64],
    ['Make square', 64, 64],
    ['Left outpaint', 96, 32],
    ['Right outpaint', 96, 32],
    ['Top outpaint', 64, 32],
    ['Bottom outpaint', 64, 32],
  ])('%s passes, and what comes back has its own size', async (outpaint, width, height) => {
    const { ended, call } = setUp();
    const { outputs } = await ended('default', { ...PRO, outpaint });
    const picture = await sharp(await (await call(outputs[0].url)).arrayBuffer()).metadata();
    expect([picture.width, picture.height]).toEqual([width, height]);
  });

  it.each([
    [{ num_outputs: 2 }, 'num_outputs'],
    [{ num_inference_steps: 14 }, 'num_inference_steps'],
    [{ guidance: 1 }, 'guidance'],
    [{ output_format: 'webp' }, 'output_format'],
    [{ lora_weights: 'owner/name' }, 'lora_weights'],
    [{ outpaint: 'Zoom in' }, 'outpaint'],
    [{ safety_tolerance: 7 }, 'safety_tolerance'],
    [{ guidance: 0, num_outputs: 3 }, 'num_outputs,guidance'],
  ])('%o → 422, and nothing is sent', async (changes, named) => {
    const { create, fake } = setUp();
    const { status, fields } = await errorIn(await create('default', { ...PRO, ...changes }));
    expect([status, fields.map(({ field }) => field).join()]).toEqual([422, named]);
    expect(fake.journal).toEqual([]);
  });

  it('is not to be had from Cog', async () => {
    const { fake } = setUp();
    const env = readEnv(fake.cogVariables);
    const app = createApp({ env, engine: null, ...fake.parts });
    const { create } = proxyCalls(app, fake.advance, 'flux-fill-pro');
    const { status, fields } = await errorIn(await create('default', PRO));
    expect([status, fields[0].field]).toEqual([422, 'model']);
  });

  it('refuses to the other model what only this one has', async () => {
    const { fake } = setUp();
    const app = createApp({ env: readEnv(fake.variables), engine: null, ...fake.parts });
    const { create } = proxyCalls(app, fake.advance);
    const { status, fields } = await errorIn(await create('default', { outpaint: 'Make square' }));
    expect([status, fields[0].field]).toEqual([422, 'outpaint']);
  });
});

it('a picture above the data-URI limit goes to Replicate as a file, and is addressed by its id', async () => {
  const fake = inProcessFake();
  const variables = {
    ...fake.variables,
    UPSTREAM: 'replicate',
    REPLICATE_API_TOKEN: 'fake-key-4711',
  };
  const app = createApp({ env: readEnv(variables), engine: null, ...fake.parts });
  const { create, get } = proxyCalls(app, fake.advance);
  const size = { width: 384, height: 384, channels: 3 } as const;
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const photo = await sharp({ create: { ...size, background: 'grey', noise } })
    .png()
    .toBuffer();
  const mask = await sharp({ create: { ...size, background: 'white' } })
    .png()
    .toBuffer();
  const { id } = await predictionIn(await create('default', {}, undefined, { image: photo, mask }));
  expect(fake.journal.map(({ path }) => path.replace(/^\/replicate\/v1/, ''))).toEqual([
    '/files',
    '/models/black-forest-labs/flux-fill-dev/predictions',
  ]);
  const { image } = (fake.journal[1].body as { input: { image: string } }).input;
  expect(image.slice(0, 100)).toMatch(
    /^https:\/\/upstream\.test\/replicate\/v1\/files\/[0-9a-f]{26}$/,
  );
  fake.advance(10_000);
  expect((await predictionIn(await get(id))).status).toBe('succeeded');
});
