import { asFile, TEST_INPUT, testMask, testPhoto } from '../fake/createForm';
import { packedZeros, pngChunk, pngHeader, pngOf } from '../fake/pngOf';
import { create, post, rawRequest } from './rawRequest';
import { type Hostile, refused } from './refused';

const size = { w: 64, h: 32 };
const MEGABYTE = 1024 * 1024;
const CHUNKED = { 'Transfer-Encoding': 'chunked' };
const malformed = refused(400, 'invalid');
const invalid = refused(422, 'invalid');
const tooLarge = refused(413, 'too_large');

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
export const PICTURES: readonly Hostile[] = [
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
export const FORMS: readonly Hostile[] = [
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
