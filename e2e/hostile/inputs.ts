import type { ErrorKind } from '../../src/contract/error';
import { asFile, TEST_INPUT, testMask, testPhoto } from '../fake/createForm';
import { packedZeros, pngChunk, pngHeader, pngOf } from '../fake/pngOf';
import { create, get, post, rawRequest } from './rawRequest';

/** Something nobody means well with, as the bytes of a connection, and how it is to be refused. */
export type Hostile = {
  readonly name: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly status: number;
  readonly kind: ErrorKind;
  /** The field that is blamed. */
  readonly field?: string;
};

const ID = 'abcdefghij';
const size = { w: 64, h: 32 };
const MEGABYTE = 1024 * 1024;

const refused =
  (status: number, kind: ErrorKind) =>
  (name: string, bytes: Hostile['bytes'], field?: string): Hostile => ({
    name,
    bytes,
    status,
    kind,
    ...(field !== undefined && { field }),
  });
const missing = refused(404, 'not_found');
const notAllowed = refused(405, 'unsupported');
const foreign = refused(403, 'auth');
const malformed = refused(400, 'invalid');
const invalid = refused(422, 'invalid');
const tooLarge = refused(413, 'too_large');

const path = (name: string, id: string, tail = '') =>
  missing(name, () => get(`/api/predictions/${id}${tail}`));

/** Ids that would lead somewhere else. */
const IDS: readonly Hostile[] = [
  path('a step up, escaped', '..%2Faccount'),
  path('a step up, escaped twice', '..%252Faccount'),
  path('two steps up', '..%2F..%2Fv1%2Faccount'),
  path('a step up with a backslash', '..%5Caccount'),
  path('dots, escaped', '%2e%2e'),
  path('a step up in overlong UTF-8', '..%c0%afaccount'),
  path('a fullwidth slash', '..%EF%BC%8Faccount'),
  path('a letter of another alphabet', 'abcdef%D0%B0bcd'),
  path('emoji', '%F0%9F%92%A3%F0%9F%92%A3%F0%9F%92%A3'),
  path('a NUL', 'abcdef%00gh'),
  path('a line break', 'abcdef%0d%0aX-Evil:%201'),
  path('half an escape', 'abcdef%zzgh'),
  path('a query, escaped', 'abcdef%3Fx=1'),
  path('an address', 'https:%2F%2Fevil.example%2Fx'),
  path('too short', 'abc'),
  path('10 kB', 'a'.repeat(10_000)),
  path('an output below zero', ID, '/outputs/-1'),
  path('an output in scientific notation', ID, '/outputs/1e1'),
  path('an output by address', ID, '/outputs/https:%2F%2Fevil.example'),
  path('a step up before an output', '..%2Faccount', '/outputs/0'),
  missing('a step up before a cancel', () => post('/api/predictions/..%2Faccount/cancel')),
];

/** Other ways in. */
const ROUTES: readonly Hostile[] = [
  missing('the upstream’s own path', () => get('/replicate/v1/account')),
  missing('a path of Vite’s', () => get('/api/@fs/etc/passwd')),
  missing('reports where nobody reports', () => post(`/cog/predictions/${ID}`, {}, '{}')),
  notAllowed('a deletion', () => rawRequest('DELETE /api/predictions HTTP/1.1')),
  notAllowed('the list of all', () => get('/api/predictions')),
  notAllowed('a method of our own', () => rawRequest(`PROPFIND /api/predictions/${ID} HTTP/1.1`)),
  notAllowed('a tunnel', () => rawRequest('CONNECT evil.example:443 HTTP/1.1')),
  notAllowed('a cancel by GET', () => get(`/api/predictions/${ID}/cancel`)),
];

/** Other pages, and names that lead here. */
const SITES: readonly Hostile[] = [
  foreign('another site', () => create({}, {}, { Origin: 'https://evil.example' })),
  foreign('another port of this machine', () => create({}, {}, { Origin: 'http://127.0.0.1:1' })),
  foreign('no site at all', () => create({}, {}, { Origin: 'null' })),
  foreign('what the browser calls another site', () =>
    create({}, {}, { 'Sec-Fetch-Site': 'cross-site' }),
  ),
  foreign('a sister site', () => create({}, {}, { 'Sec-Fetch-Site': 'same-site' })),
  foreign('a name that resolves here', () => create({}, {}, { Host: 'rebound.example' })),
  foreign('a name that begins like ours', () =>
    get('/api/config', { Host: '127.0.0.1.evil.example' }),
  ),
  foreign('a cancel from another site', () =>
    post(`/api/predictions/${ID}/cancel`, { Origin: 'https://evil.example' }),
  ),
  malformed('a form without the header that forces a preflight', () =>
    create({}, {}, { 'X-Request-Id': '' }),
  ),
  malformed('a request id that is none', () => create({}, {}, { 'X-Request-Id': '1 OR 1=1' })),
];

const CHUNKED = { 'Transfer-Encoding': 'chunked' };

/** Requests that two parsers would read in two ways, and others that cannot be read. */
const PARSING: readonly Hostile[] = [
  malformed('a length and chunks', () => post('/api/predictions', { ...CHUNKED }, '0\r\n\r\n')),
  malformed('two lengths', () =>
    rawRequest(
      'POST /api/predictions HTTP/1.1\r\nContent-Length: 5',
      { 'Content-Length': '6' },
      'aaaaaa',
    ),
  ),
  malformed('a length with a sign', () =>
    post('/api/predictions', { 'Content-Length': '+5' }, 'aaaaa'),
  ),
  malformed('a space before the colon', () => get('/api/config', { 'X-Evil ': '1' })),
  malformed('a header folded over two lines', () =>
    get('/api/config', { 'X-Evil': 'a\r\n b: c\r\n: d' }),
  ),
  malformed('a bare line break in a header', () =>
    get('/api/config', { 'X-Evil': 'a\nHost: evil' }),
  ),
  malformed('a NUL in a header', () => get('/api/config', { 'X-Evil': 'a\0b' })),
  malformed('chunks that are none', () =>
    rawRequest('POST /api/predictions HTTP/1.1', CHUNKED, 'zz\r\nhello\r\n0\r\n\r\n'),
  ),
  malformed('an encoding nobody knows', () =>
    rawRequest('POST /api/predictions HTTP/1.1', { 'Transfer-Encoding': 'gzip' }, 'x'),
  ),
  malformed('another protocol', () =>
    Buffer.from('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 'latin1'),
  ),
  malformed('no Host', () => Buffer.from('GET /api/config HTTP/1.1\r\nConnection: close\r\n\r\n')),
  malformed('a Host that is none', () => get('/api/config', { Host: 'a b' })),
  malformed('a method nobody knows', () => rawRequest('HACK /api/config HTTP/1.1')),
  refused(417, 'invalid')('an expectation', () =>
    get('/api/config', { Expect: 'the-spanish-inquisition' }),
  ),
  refused(431, 'too_large')('40 kB of headers', () =>
    get('/api/config', { 'X-Evil': 'x'.repeat(40_000) }),
  ),
];

const form =
  (input: object, parts = {}) =>
  () =>
    create(input, parts);
const picture =
  (part: 'image' | 'mask', bytes: () => Uint8Array | Promise<Uint8Array>) => async () =>
    create({}, { [part]: asFile(await bytes()) });

const PIXELS = pngChunk('IDAT', packedZeros(65 * 32));
const END = pngChunk('IEND');
const bomb = (type: string, head: string) =>
  pngChunk(type, Buffer.concat([Buffer.from(head, 'latin1'), packedZeros(64 * MEGABYTE)]));

/** Pictures that are none, or more than they say. */
const PICTURES: readonly Hostile[] = [
  invalid(
    'a GIF',
    picture('image', () => Buffer.from('GIF89a, more bytes here')),
    'image',
  ),
  invalid(
    'an SVG',
    picture('image', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    'image',
  ),
  invalid(
    'a page',
    picture('image', () => Buffer.from('<html><script>alert(1)</script>')),
    'image',
  ),
  invalid('an address for a picture', form({}, { image: 'http://169.254.169.254/' }), 'image'),
  invalid(
    'nothing',
    picture('image', () => Buffer.alloc(0)),
    'image',
  ),
  invalid(
    'a head alone',
    picture('image', async () => (await testPhoto(size)).subarray(0, 18)),
    'image',
  ),
  invalid(
    'half a PNG',
    picture('image', async () => (await testPhoto(size)).subarray(0, 200)),
    'image',
  ),
  invalid(
    'a PNG of 50 000 × 50 000',
    picture('image', () => pngOf(pngHeader(50_000, 50_000), PIXELS, END)),
    'image',
  ),
  invalid(
    'a PNG of 2³² − 1 pixels a side',
    picture('image', () => pngOf(pngHeader(0xffffffff, 0xffffffff), PIXELS, END)),
    'image',
  ),
  invalid(
    'a PNG with a second, larger header',
    picture('image', () => pngOf(pngHeader(64, 32), pngHeader(50_000, 50_000), PIXELS, END)),
    'image',
  ),
  invalid(
    'a PNG with 64 MB of text',
    picture('image', () => pngOf(pngHeader(64, 32), bomb('zTXt', 'a\0\0'), PIXELS, END)),
    'image',
  ),
  invalid(
    'a PNG with 64 MB of profile',
    picture('image', () => pngOf(pngHeader(64, 32), bomb('iCCP', 'a\0\0'), PIXELS, END)),
    'image',
  ),
  invalid(
    'a PNG with 64 MB of international text',
    picture('image', () => pngOf(pngHeader(64, 32), bomb('iTXt', 'a\0\x01\0\0\0'), PIXELS, END)),
    'image',
  ),
  invalid(
    'a PNG whose chunk is longer than the file',
    picture('image', () =>
      pngOf(pngHeader(64, 32), Buffer.from('ffffffff49444154', 'hex'), PIXELS),
    ),
    'image',
  ),
  invalid(
    'an animated PNG',
    picture('image', () =>
      pngOf(pngHeader(64, 32), pngChunk('acTL', Buffer.alloc(8)), PIXELS, END),
    ),
    'image',
  ),
  invalid(
    'a mask of another size',
    picture('mask', () => testMask({ w: 96, h: 32 })),
    'mask',
  ),
  invalid(
    'a mask lying down',
    picture('mask', () => testMask({ w: 32, h: 64 })),
    'mask',
  ),
  invalid(
    'a JPEG for a mask',
    picture('mask', () => testPhoto(size, 'jpeg')),
    'mask',
  ),
  invalid(
    'a side of 33',
    picture('image', () => testPhoto({ w: 33, h: 32 })),
    'image',
  ),
  invalid(
    'a side of 1472',
    picture('image', () => testPhoto({ w: 1472, h: 32 })),
    'image',
  ),
];

/** Inputs with more in them than we offer. */
const FORMS: readonly Hostile[] = [
  invalid('the safety switch', form({ disable_safety_checker: true }), 'disable_safety_checker'),
  invalid('a webhook', form({ webhook: 'https://evil.example' }), 'webhook'),
  invalid(
    'a prototype',
    form({}, { input: `{"__proto__":{"x":1},${JSON.stringify(TEST_INPUT).slice(1)}` }),
    '__proto__',
  ),
  invalid('a million steps', form({ num_inference_steps: 1e6 }), 'num_inference_steps'),
  invalid('a prompt without end', form({ prompt: 'x'.repeat(100_000) }), 'prompt'),
  invalid('a model by path', form({}, { model: '../../account' }), 'model'),
  invalid('a model by inheritance', form({}, { model: 'constructor' }), 'model'),
  invalid(
    'weights from anywhere',
    form({ lora_weights: 'https://evil.example/a' }),
    'lora_weights',
  ),
  invalid('weights a step up', form({ lora_weights: '../account' }), 'lora_weights'),
  invalid(
    'weights inside',
    form({ lora_weights: 'http://169.254.169.254/latest' }),
    'lora_weights',
  ),
  invalid('an unknown part', form({}, { extra: 'x' }), 'extra'),
  invalid('input that is no JSON', form({}, { input: '{' }), 'input'),
  invalid('input that is a list', form({}, { input: '[]' }), 'input'),
  malformed('a form that is none', () =>
    post('/api/predictions', { 'Content-Type': 'multipart/form-data; boundary=x' }, '--y'),
  ),
  refused(415, 'invalid')('JSON', () =>
    post('/api/predictions', { 'Content-Type': 'application/json' }, '{}'),
  ),
  tooLarge('a body that says it is huge', () =>
    post('/api/predictions', {
      'Content-Type': 'multipart/form-data; boundary=x',
      'Content-Length': '9999999999',
    }),
  ),
  tooLarge('a body that is', () => create({}, { extra: 'x'.repeat(2 * MEGABYTE) })),
  tooLarge('chunks that go on and on', () =>
    rawRequest(
      'POST /api/predictions HTTP/1.1',
      {
        ...CHUNKED,
        'Content-Type': 'multipart/form-data; boundary=x',
        'X-Request-Id': 'b9c1a5d2-3f0e-4c58-9d7a-0f6f3a2b1c4d',
      },
      `200000\r\n${'x'.repeat(0x200000)}\r\n0\r\n\r\n`,
    ),
  ),
];

export const HOSTILE: readonly Hostile[] = [
  ...IDS,
  ...ROUTES,
  ...SITES,
  ...PARSING,
  ...PICTURES,
  ...FORMS,
];

/** Where an upstream that was taken over would like us to look for an output. */
export const ADDRESSES: readonly string[] = [
  'http://127.0.0.1:22/out-0.png',
  'http://localhost/out-0.png',
  'https://[::1]/out-0.png',
  'http://2130706433/out-0.png',
  'http://0x7f.1/out-0.png',
  'http://169.254.169.254/latest/meta-data/out-0.png',
  'http://[fd00:ec2::254]/out-0.png',
  'http://10.0.0.1/out-0.png',
  'https://evilreplicate.delivery/out-0.png',
  'https://replicate.delivery.evil.example/out-0.png',
  'https://replicate.delivery@evil.example/out-0.png',
  'https://user:pass@replicate.delivery/out-0.png',
  'http://replicate.delivery/out-0.png',
  'https://replicate.delivery:8443/out-0.png',
  'https://xn--rplicate-bya.delivery/out-0.png',
  'file:///etc/passwd',
  'ftp://replicate.delivery/out-0.png',
];
