import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createForm } from '../../e2e/fake/createForm';
import { inProcessFake } from '../../e2e/fake/inProcessFake';
import { predictionIn } from '../../e2e/fake/proxyCalls';
import { apiErrorBody } from '../contract/error';
import { createApp } from './app';
import { readEnv } from './env';
import type { Sent } from './sent';

type Route = 'create' | 'get' | 'cancel' | 'image' | 'file';

/** One attempt at the upstream: which call, and how many milliseconds after the first. */
type Attempt = readonly [call: Route, atMs: number];

const OUTPUTS = 'https://replicate.delivery';

function routeOf(url: string, init: Sent = {}): Route {
  if (url.startsWith(OUTPUTS)) return 'image';
  if (url.endsWith('/files')) return 'file';
  if (url.endsWith('/cancel')) return 'cancel';
  return init.method === 'POST' ? 'create' : 'get';
}

/**
 * Plays one route of the proxy while the upstream always answers that call like `go`, on a clock that only sleeping
 * moves: the journal of attempts, and what the browser is told. Other calls go to the fake.
 */
async function play(route: Route, go: () => Response, age = 0) {
  const fake = inProcessFake();
  const journal: Attempt[] = [];
  let broken = false;
  let began = 0;
  const fetch = (url: string, init?: Sent) => {
    if (!broken || routeOf(url, init) !== route) return fake.parts.fetch(url, init);
    journal.push([route, fake.parts.now() - began]);
    return Promise.resolve().then(go);
  };
  const env = readEnv({
    ...fake.variables,
    ...(route === 'file' && { UPSTREAM: 'replicate', REPLICATE_API_TOKEN: 'fake-key-4711' }),
  });
  const app = createApp({ env, engine: null, ...fake.parts, fetch, random: () => 0 });
  const post = async (path: string, body: BodyInit | null) =>
    app.request(path, { method: 'POST', headers: { 'X-Request-Id': randomUUID() }, body });
  const calls: Record<Route, (id: string) => Response | Promise<Response>> = {
    create: async () => post('/api/predictions', await createForm()),
    file: async () => post('/api/predictions', await createForm({}, await largePhoto())),
    get: (id) => app.request(`/api/predictions/${id}`),
    cancel: (id) => post(`/api/predictions/${id}/cancel`, null),
    image: (id) => app.request(`/api/predictions/${id}/outputs/0`),
  };
  const { id } = await predictionIn(await calls.create(''));
  if (route === 'image') fake.advance(8000);
  if (route === 'image') await calls.get(id);
  fake.advance(age);
  broken = true;
  began = fake.parts.now();
  const response = await calls[route](id);
  const body = response.ok ? null : apiErrorBody.parse(await response.json()).error;
  const told = body ? `${response.status} ${body.kind}` : String(response.status);
  return { waits: journal.map(([, at]) => at), told };
}

/** A photo of noise: more than a data URI may hold. */
async function largePhoto() {
  const { default: sharp } = await import('sharp');
  const size = { width: 384, height: 384, channels: 3 } as const;
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const image = await sharp({ create: { ...size, background: 'grey', noise } })
    .png()
    .toBuffer();
  const black = await sharp({ create: { ...size, background: 'black' } })
    .png()
    .toBuffer();
  return { image: new Blob([new Uint8Array(image)]), mask: new Blob([new Uint8Array(black)]) };
}

const fails = (code: string) => () => {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
};
const timesOut = () => {
  throw new DOMException('timed out', 'TimeoutError');
};
const answer =
  (status: number, body = '{}', headers?: HeadersInit) =>
  () =>
    new Response(body, { status, ...(headers && { headers }) });
const throttled = (seconds: string) => answer(429, '{}', { 'Retry-After': seconds });
const overQuota = answer(429, '{"error":{"message":"x","code":"insufficient_user_quota"}}');
const endless = (status: number) => () =>
  new Response(new ReadableStream({ pull: (c) => c.enqueue(new Uint8Array(4 * 1024 * 1024)) }), {
    status,
  });

/** When each attempt is made, in ms after the first. */
const ONCE = [0];
const TWICE = [0, 500];
const THRICE = [0, 500, 1500];
const FOUR = [0, 500, 1500, 3500];

type Row = {
  readonly go: () => Response;
  readonly create: Cell;
  readonly get: Cell;
  readonly cancel: Cell;
  readonly image: Cell;
};
/** When attempts are made, and what the browser is told in the end. */
type Cell = readonly [readonly number[], string];

/** Every row of the retry table (upstream.md §6.4) × route. Differences from it are those of design.md §5: a 429 to a create goes to the browser at once. */
const TABLE: Record<string, Row> = {
  'the name does not resolve': {
    go: fails('ENOTFOUND'),
    create: [TWICE, '502 network'],
    get: [THRICE, '502 network'],
    cancel: [TWICE, '502 network'],
    image: [THRICE, '502 network'],
  },
  'the connection is refused': {
    go: fails('ECONNREFUSED'),
    create: [TWICE, '502 network'],
    get: [THRICE, '502 network'],
    cancel: [TWICE, '502 network'],
    image: [THRICE, '502 network'],
  },
  'the connection is reset after sending': {
    go: fails('ECONNRESET'),
    create: [ONCE, '504 timeout'],
    get: [THRICE, '502 network'],
    cancel: [TWICE, '502 network'],
    image: [THRICE, '502 network'],
  },
  'no answer in time': {
    go: timesOut,
    create: [ONCE, '504 timeout'],
    get: [THRICE, '504 timeout'],
    cancel: [TWICE, '504 timeout'],
    image: [THRICE, '504 timeout'],
  },
  '400': row(400, 'invalid', 422),
  '405': { ...row(405, 'invalid', 422), cancel: [ONCE, '405 unsupported'] },
  '415': row(415, 'invalid', 422),
  '422': row(422, 'invalid', 422),
  '401': row(401, 'auth', 502),
  '403': { ...row(403, 'auth', 502), image: [ONCE, '404 not_found'] },
  '402': row(402, 'billing', 402),
  '429 of a quota': {
    ...row(429, 'billing', 402),
    go: overQuota,
    image: [[0, 10_000], '502 bad_response'],
  },
  '404': {
    go: answer(404),
    create: [ONCE, '502 unsupported'],
    get: [[0, 2500, 5000], '404 not_found'],
    cancel: [ONCE, '405 unsupported'],
    image: [ONCE, '404 not_found'],
  },
  '408': {
    go: answer(408),
    create: [ONCE, '504 timeout'],
    get: [THRICE, '504 timeout'],
    cancel: [TWICE, '504 timeout'],
    image: [THRICE, '502 bad_response'],
  },
  '409, busy': {
    go: answer(409),
    create: [[0, 2000, 4000, 6000, 8000], '429 rate_limited'],
    get: [ONCE, '429 rate_limited'],
    cancel: [ONCE, '429 rate_limited'],
    image: [ONCE, '502 bad_response'],
  },
  '410': {
    go: answer(410),
    create: [ONCE, '404 not_found'],
    get: [ONCE, '200'],
    cancel: [ONCE, '404 not_found'],
    image: [ONCE, '404 not_found'],
  },
  '413': row(413, 'too_large', 413),
  '429, wait 2 s': {
    go: throttled('2'),
    create: [ONCE, '429 rate_limited'],
    get: [[0, 2000, 4000], '429 rate_limited'],
    cancel: [[0, 2000], '429 rate_limited'],
    image: [[0, 2000, 4000], '502 bad_response'],
  },
  '429 that does not say': {
    go: answer(429),
    create: [ONCE, '429 rate_limited'],
    get: [[0, 10_000], '429 rate_limited'],
    cancel: [[0, 10_000], '429 rate_limited'],
    image: [[0, 10_000], '502 bad_response'],
  },
  '429, wait longer than anyone would': {
    go: throttled('60'),
    create: [ONCE, '429 rate_limited'],
    get: [ONCE, '429 rate_limited'],
    cancel: [ONCE, '429 rate_limited'],
    image: [ONCE, '502 bad_response'],
  },
  '500': down(500, THRICE, 502),
  '501': { ...row(501, 'unsupported', 502), cancel: [ONCE, '405 unsupported'] },
  '502': { ...down(502, FOUR, 502), go: answer(502, '<html>') },
  '503': { ...down(503, FOUR, 503), go: answer(503, 'busy') },
  '504': down(504, FOUR, 504),
  'a redirect': {
    ...row(302, 'bad_response', 502),
    go: answer(302, '', { Location: 'http://127.0.0.1/' }),
  },
  '200, not JSON': {
    go: answer(200, '<html>'),
    create: [ONCE, '502 bad_response'],
    get: [THRICE, '502 bad_response'],
    cancel: [TWICE, '502 bad_response'],
    image: [ONCE, '502 bad_response'],
  },
  '200, an error inside': {
    go: answer(200, '{"error":{"message":"x"}}'),
    create: [ONCE, '502 upstream'],
    get: [FOUR, '502 upstream'],
    cancel: [TWICE, '502 upstream'],
    image: [ONCE, '502 bad_response'],
  },
  '200, endless': { ...row(200, 'bad_response', 502), go: endless(200) },
};

/** A refusal: once each, told by its kind; of an image only that it failed. */
function row(status: number, kind: string, told: number): Row {
  const cell: Cell = [ONCE, `${told} ${kind}`];
  const go = answer(status);
  return { go, create: cell, get: cell, cancel: cell, image: [ONCE, '502 bad_response'] };
}

/** The upstream is down: reads are tried again, a create never. */
function down(status: number, gets: readonly number[], told: number): Row {
  return {
    go: answer(status),
    create: [ONCE, `${told} upstream`],
    get: [gets, `${told} upstream`],
    cancel: [TWICE, `${told} upstream`],
    image: [THRICE, '502 bad_response'],
  };
}

const ROUTES = ['create', 'get', 'cancel', 'image'] as const;
const CELLS = Object.entries(TABLE).flatMap(([event, cells]) =>
  ROUTES.map((route) => [event, route, cells.go, ...cells[route]] as const),
);

describe('the retry table', () => {
  it.each(CELLS)('%s × %s', async (_, route, go, waits, told) => {
    expect(await play(route, go)).toEqual({ waits, told });
  });

  it('looks for an old prediction once', async () => {
    expect(await play('get', answer(404), 20_000)).toEqual({ waits: ONCE, told: '404 not_found' });
  });
});

describe('a picture that goes through the Files API', () => {
  it.each<[string, () => Response, Cell]>([
    ['a 503', answer(503), [TWICE, '503 upstream']],
    ['a lost answer', fails('ECONNRESET'), [TWICE, '502 network']],
    ['a refusal', answer(413), [ONCE, '413 too_large']],
    ['no such API: a data URI does', answer(501), [ONCE, '201']],
    [
      'an id that would lead elsewhere',
      answer(200, '{"id":"../account"}'),
      [ONCE, '502 bad_response'],
    ],
  ])('%s', async (_, go, [waits, told]) => {
    expect(await play('file', go)).toEqual({ waits, told });
  });
});
