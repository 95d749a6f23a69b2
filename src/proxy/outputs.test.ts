import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createForm } from '../../e2e/fake/createForm';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { proxyCalls } from '../../e2e/fake/proxyCalls';
import { apiErrorBody } from '../contract/error';
import { prediction } from '../contract/prediction';
import { createApp } from './app';
import { readEnv } from './env';
import { capped, MAX_OUTPUT_BYTES, outputResponse } from './outputResponse';
import type { Fetch } from './sent';

const PNG_HEAD = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Runs one prediction of the scenario to its end and asks for its first output. */
async function firstOutput(scenario: string, input: object = {}) {
  const fake = inProcessFake();
  const app = createApp({ env: readEnv(fake.variables), engine: null, ...fake.parts });
  const body = await createForm({ prompt: `[scenario:${scenario}]`, ...input });
  const headers = { 'X-Request-Id': randomUUID() };
  const created = await app.request('/api/predictions', { method: 'POST', headers, body });
  const { id } = prediction.parse(await created.json());
  fake.advance(10_000);
  await app.request(`/api/predictions/${id}`);
  const response = await app.request(`/api/predictions/${id}/outputs/0`);
  return { id, response, outside: fake.journal.filter((entry) => entry.host !== 'api') };
}

describe('an output', () => {
  it.each([
    ['png', 'image/png', 'png'],
    ['jpg', 'image/jpeg', 'jpeg'],
    ['webp', 'image/webp', 'webp'],
  ])('%s comes through with our own headers', async (output_format, type, format) => {
    const { id, response, outside } = await firstOutput('default', { output_format });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': `inline; filename="maskroom-${id}-1.${output_format}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const decoded = await sharp(await response.arrayBuffer()).metadata();
    expect([decoded.format, decoded.width, decoded.height]).toEqual([format, 64, 32]);
    expect(outside.map((entry) => entry.host)).toEqual(['output']);
    expect(outside[0].headers).not.toHaveProperty('authorization');
  });

  it('is named by its bytes, not by its sender', async () => {
    const { response } = await firstOutput('image-wrong-type');
    expect(response.headers.get('Content-Type')).toBe('image/png');
  });

  it.each([
    ['image-html', 502, 'bad_response', 1],
    ['image-redirect', 502, 'bad_response', 1],
    ['image-huge', 502, 'bad_response', 1],
    ['image-403', 404, 'not_found', 1],
    ['image-404', 404, 'not_found', 1],
    ['address-metadata', 502, 'bad_response', 0],
    ['address-lookalike', 502, 'bad_response', 0],
    ['address-userinfo', 502, 'bad_response', 0],
  ])('%s → %d %s', async (scenario, status, kind, requests) => {
    const { response, outside } = await firstOutput(scenario);
    expect(response.status).toBe(status);
    expect(apiErrorBody.parse(await response.json()).error.kind).toBe(kind);
    expect(outside.length).toBe(requests);
  });

  it('without end breaks off at the cap', async () => {
    const { response } = await firstOutput('image-endless');
    await expect(response.arrayBuffer()).rejects.toThrow('too large');
  });

  it('that is corrupt behind its header is passed on for the browser to judge', async () => {
    const { response } = await firstOutput('image-corrupt', { output_format: 'webp' });
    expect(response.status).toBe(200);
  });
});

it('asked for by HEAD leaves nothing open', async () => {
  const fake = inProcessFake();
  let isOpen = false;
  const fetch: Fetch = async (url, init) => {
    if (!url.endsWith('.png')) return fake.parts.fetch(url, init);
    isOpen = true;
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(PNG_HEAD),
      cancel: () => {
        isOpen = false;
      },
    });
    return new Response(body);
  };
  const env = readEnv(fake.variables);
  const app = createApp({ env, engine: null, ...fake.parts, fetch });
  const { outputs } = await proxyCalls(app, fake.advance).ended('default');
  const response = await app.request(outputs[0].url, { method: 'HEAD' });
  expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png']);
  expect(await response.text()).toBe('');
  expect(isOpen).toBe(false);
});

describe('the cap', () => {
  const streamOf = (sizes: number[]) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const size of sizes) controller.enqueue(new Uint8Array(size));
        controller.close();
      },
    }).getReader();

  it.each([
    [[3, 4], 10],
    [[7], 10],
    [[], 3],
  ])('lets %o bytes after 3 pass', async (sizes, total) => {
    const stream = capped(new Uint8Array(3), streamOf(sizes), 10);
    expect((await new Response(stream).arrayBuffer()).byteLength).toBe(total);
  });

  it.each([
    ['a data URI', (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`],
    ['a first chunk', () => 'https://replicate.delivery/out-0.png'],
  ])('refuses %s beyond it', async (_, address) => {
    const png = Buffer.concat([PNG_HEAD, Buffer.alloc(MAX_OUTPUT_BYTES)]);
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(png) });
    const upstream = { image: async () => new Response(body) };
    const answer = outputResponse(upstream, address(png), { id: 'abcdef', index: 0 });
    const said = await answer.then(
      () => 'let through',
      (error: Error) => error.message,
    );
    expect(said).toBe('the output is too large');
  });

  it('breaks off one byte beyond', async () => {
    const stream = capped(new Uint8Array(3), streamOf([4, 4]), 10);
    await expect(new Response(stream).arrayBuffer()).rejects.toThrow('too large');
    expect(MAX_OUTPUT_BYTES).toBeGreaterThan(4 * 1440 * 1440 * 3);
  });
});
