import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_INPUT } from '../contract/input';
import { examplePrediction } from '../session/examplePrediction';
import {
  cancelPrediction,
  createPrediction,
  fetchConfig,
  fetchOutput,
  fetchPrediction,
  signIn,
} from './api';
import { RequestError } from './requestError';
import { refusal, stubFetch } from './stubFetch';

afterEach(() => vi.unstubAllGlobals());

const HINTS = { outputs: 2, steps: 28, created: 1000 };
const starting = examplePrediction('starting');

async function errorOf(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RequestError)) throw new Error('expected a RequestError');
  return error.apiError;
}

describe('requests', () => {
  it('create: one form with image, mask, input and model, and the request id', async () => {
    const calls = stubFetch(() => Response.json(starting, { status: 201 }));
    const create = {
      requestId: '0f8fad5b-d9cb-469f-a165-70867728950e',
      model: 'flux-fill-dev',
      input: { ...DEFAULT_INPUT, prompt: 'a red door', seed: 7 },
      image: new Blob(['image'], { type: 'image/png' }),
      mask: new Blob(['mask'], { type: 'image/png' }),
    };
    expect(await createPrediction(create)).toEqual(starting);
    const [{ path, init }] = calls;
    expect([init.method, path]).toEqual(['POST', '/api/predictions']);
    expect(init.headers).toEqual({ 'X-Request-Id': create.requestId });
    const form = init.body as FormData;
    expect([...form.keys()]).toEqual(['image', 'mask', 'input', 'model']);
    expect(await (form.get('image') as File).text()).toBe('image');
    expect(await (form.get('mask') as File).text()).toBe('mask');
    expect(JSON.parse(String(form.get('input')))).toEqual(create.input);
    expect(form.get('model')).toBe('flux-fill-dev');
  });

  it('look, cancel, output, session, config', async () => {
    const config = {
      upstream: 'engine',
      models: [
        {
          id: 'flux-fill-dev',
          label: 'FLUX Fill',
          limits: { multiple: 32, minSide: 32, maxSide: 1440, warnSide: 256 },
          parameters: [{ name: 'prompt', ignored: 'fills from the photo' }],
        },
      ],
      maxUploadBytes: 1000,
    };
    const calls = stubFetch(({ path }) => {
      if (path.endsWith('/outputs/1')) return new Response('bytes');
      if (path === '/api/session') return new Response(null, { status: 204 });
      return Response.json(path === '/api/config' ? config : starting);
    });
    expect(await fetchConfig()).toEqual(config);
    expect(await fetchPrediction('a/../b', HINTS)).toEqual(starting);
    expect(await cancelPrediction('prediction-1', 'some-uuid')).toEqual(starting);
    expect(await (await fetchOutput('prediction-1', 1)).text()).toBe('bytes');
    await signIn('secret');
    expect(calls.map(({ path, init }) => `${init.method ?? 'GET'} ${path}`)).toEqual([
      'GET /api/config',
      'GET /api/predictions/a%2F..%2Fb?outputs=2&steps=28&created=1000',
      'POST /api/predictions/prediction-1/cancel',
      'GET /api/predictions/prediction-1/outputs/1',
      'POST /api/session',
    ]);
    expect(calls[2].init.headers).toEqual({ 'X-Request-Id': 'some-uuid' });
    expect(calls[4].init.body).toBe('{"token":"secret"}');
  });
});

describe('what goes wrong', () => {
  it('is what the API says', async () => {
    stubFetch(() => refusal(429, 'rate_limited', { retryable: true, retryAfterMs: 4000 }));
    expect(await errorOf(fetchPrediction('id', HINTS))).toMatchObject({
      kind: 'rate_limited',
      retryable: true,
      retryAfterMs: 4000,
    });
  });

  it('is the network when nothing answers', async () => {
    stubFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await errorOf(fetchPrediction('id', HINTS))).toMatchObject({
      kind: 'network',
      message: 'Failed to fetch',
      retryable: true,
    });
  });

  it('is the network when the answer breaks off', async () => {
    const broken = () =>
      new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
    stubFetch(() => new Response(broken()));
    expect(await errorOf(fetchPrediction('id', HINTS))).toMatchObject({ kind: 'network' });
    expect(await errorOf(fetchOutput('id', 0))).toMatchObject({ kind: 'network' });
  });

  it('is a timeout when no answer comes in time', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(
      AbortSignal.abort(new DOMException('too late', 'TimeoutError')),
    );
    stubFetch(({ init }) => Promise.reject(init.signal?.reason));
    expect(await errorOf(fetchPrediction('id', HINTS))).toMatchObject({ kind: 'timeout' });
  });

  it.each([
    ['HTML with a good status', 200, '<html>', false],
    ['JSON of another shape', 200, '{"id":1}', false],
    ['HTML of a gateway', 502, '<html>', true],
    ['an error of another shape', 404, '{"detail":"no"}', false],
  ])('is a bad response: %s', async (_, status, body, retryable) => {
    stubFetch(() => new Response(body, { status }));
    expect(await errorOf(fetchPrediction('id', HINTS))).toMatchObject({
      kind: 'bad_response',
      retryable,
    });
  });

  it('is not an error of ours when the caller gives up', async () => {
    const caller = new AbortController();
    stubFetch(({ init }) => Promise.reject(init.signal?.reason));
    caller.abort();
    await expect(fetchPrediction('id', HINTS, caller.signal)).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
  });
});
