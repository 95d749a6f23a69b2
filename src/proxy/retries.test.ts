import { describe, expect, it } from 'vitest';
import { ApiFailure } from './apiFailure';
import { realClock } from './clock';
import { createDriver } from './driver';
import { readEnv } from './env';
import { AttemptFailed, type Call } from './retries';
import { createUpstream } from './upstream';

const ID = 'abcdefghij';

/** Makes one call to an upstream where every attempt goes the same way. */
async function attempts(call: Call, go: () => Response, young = true) {
  const slept: number[] = [];
  let count = 0;
  const fetch = async () => {
    count += 1;
    return go();
  };
  const clock = {
    ...realClock,
    random: () => 0,
    sleep: async (ms: number) => void slept.push(ms),
  };
  const env = readEnv({ QUICKROUTER_API_KEY: 'key' });
  const upstream = createUpstream(createDriver(env, fetch, null), clock, () => {});
  const calls = {
    create: () => upstream.create('a/b', {}),
    get: () => upstream.get(ID, young),
    cancel: () => upstream.cancel(ID, young),
    image: () => upstream.image('https://replicate.delivery/out-0.png'),
  };
  const kind = await calls[call]().then(
    () => 'fine',
    (error: unknown) => {
      if (error instanceof AttemptFailed) return error.failure.error.kind;
      return error instanceof ApiFailure ? error.error.kind : String(error);
    },
  );
  return { count, kind, slept };
}

const answer =
  (status: number, body = '{}', headers = {}) =>
  () =>
    new Response(body, { status, headers });
const fails = (code: string) => () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
};
const timesOut = () => {
  throw new DOMException('too slow', 'TimeoutError');
};

const throttled = (seconds: string) => answer(429, '{}', { 'Retry-After': seconds });
const overQuota = answer(429, '{"error":{"message":"x","code":"insufficient_user_quota"}}');
const redirect = answer(302, '', { Location: 'https://evil.example' });

const megabyte = new Uint8Array(1024 * 1024);
const endless = (status = 200) =>
  new Response(new ReadableStream({ pull: (controller) => controller.enqueue(megabyte) }), {
    status,
  });

/** Attempts for create, get, cancel and image, and the kind of the failure that create and get end with. */
const TABLE: [string, () => Response, number[], string, string][] = [
  ['name not found', fails('ENOTFOUND'), [2, 3, 2, 3], 'network', 'network'],
  ['connection refused', fails('ECONNREFUSED'), [2, 3, 2, 3], 'network', 'network'],
  ['connection reset', fails('ECONNRESET'), [1, 3, 2, 3], 'timeout', 'network'],
  ['no answer in time', timesOut, [1, 3, 2, 3], 'timeout', 'timeout'],
  ['400', answer(400), [1, 1, 1, 1], 'invalid', 'invalid'],
  ['401', answer(401), [1, 1, 1, 1], 'auth', 'auth'],
  ['402', answer(402), [1, 1, 1, 1], 'billing', 'billing'],
  ['403', answer(403), [1, 1, 1, 1], 'auth', 'auth'],
  ['404', answer(404), [1, 3, 4, 1], 'unsupported', 'not_found'],
  ['405', answer(405), [1, 1, 2, 1], 'invalid', 'invalid'],
  ['408', answer(408), [1, 3, 2, 3], 'timeout', 'timeout'],
  ['409', answer(409), [5, 1, 1, 1], 'rate_limited', 'rate_limited'],
  ['413', answer(413), [1, 1, 1, 1], 'too_large', 'too_large'],
  ['415', answer(415), [1, 1, 1, 1], 'invalid', 'invalid'],
  ['422', answer(422), [1, 1, 1, 1], 'invalid', 'invalid'],
  ['429, wait 2 s', throttled('2'), [1, 3, 2, 3], 'rate_limited', 'rate_limited'],
  ['429, wait 60 s', throttled('60'), [1, 1, 1, 1], 'rate_limited', 'rate_limited'],
  ['429, quota', overQuota, [1, 1, 1, 2], 'billing', 'billing'],
  ['500', answer(500), [1, 3, 2, 3], 'upstream', 'upstream'],
  ['501', answer(501), [1, 1, 2, 1], 'unsupported', 'unsupported'],
  ['502', answer(502, '<html>'), [1, 4, 2, 3], 'upstream', 'upstream'],
  ['503', answer(503, 'busy'), [1, 4, 2, 3], 'upstream', 'upstream'],
  ['504', answer(504), [1, 4, 2, 3], 'upstream', 'upstream'],
  ['302', redirect, [1, 1, 1, 1], 'bad_response', 'bad_response'],
  ['200, not JSON', answer(200, '<html>'), [1, 3, 2, 1], 'bad_response', 'bad_response'],
  ['200, endless', endless, [1, 1, 1, 1], 'bad_response', 'bad_response'],
  ['503, endless', () => endless(503), [1, 1, 1, 3], 'bad_response', 'bad_response'],
  ['200, an error', answer(200, '{"error":{"message":"x"}}'), [1, 4, 2, 1], 'upstream', 'upstream'],
];

describe('the retry table', () => {
  it.each(TABLE)('%s', async (_, go, [create, get, cancel, image], onCreate, onGet) => {
    expect(await attempts('create', go)).toMatchObject({ count: create, kind: onCreate });
    expect(await attempts('get', go)).toMatchObject({ count: get, kind: onGet });
    expect((await attempts('cancel', go)).count).toBe(cancel);
    expect((await attempts('image', go)).count).toBe(image);
  });

  it.each<[string, () => Response, number[]]>([
    ['a lost answer', fails('ECONNRESET'), [500, 1000]],
    ['a 503', answer(503), [500, 1000, 2000]],
    ['a 404', answer(404), [2500, 2500]],
    ['a 429 as told', throttled('2'), [2000, 2000]],
    ['a 429 that does not say', answer(429), [10_000]],
  ])('waits after %s', async (_, go, waits) => {
    expect((await attempts('get', go)).slept).toEqual(waits);
  });

  it('looks for an old prediction once', async () => {
    expect(await attempts('get', answer(404), false)).toMatchObject({ count: 1, slept: [] });
  });
});
