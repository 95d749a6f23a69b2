import { describe, expect, it } from 'vitest';
import { readForm } from './readForm';

const TYPE = 'multipart/form-data; boundary=x';
const HEAD = 'Content-Disposition: form-data; name="input"';

/** Reads what `fetch` makes of a form of these parts; its body cut to `length` if so told. */
async function readBack(
  parts: readonly (readonly [name: string, content: string | Blob])[],
  length?: number,
) {
  const form = new FormData();
  for (const [name, content] of parts) form.append(name, content);
  const sent = new Response(form);
  const body = new Uint8Array(await sent.arrayBuffer()).subarray(0, length);
  return read(body, sent.headers.get('Content-Type') ?? '');
}

function read(body: Uint8Array, type = TYPE) {
  return readForm(body, type, new Set(['image', 'input']));
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readForm', () => {
  it('gives files as bytes, line breaks and hyphens and all, and the rest as text', async () => {
    const content = new Uint8Array(100_000).map((_, i) => [13, 10, 45, 45, 0, 255][(i * i) % 6]);
    const form = await readBack([
      ['image', new Blob([content])],
      ['input', 'größer – 大'],
    ]);
    expect(form).toEqual(
      new Map<string, unknown>([
        ['image', content],
        ['input', 'größer – 大'],
      ]),
    );
  });

  it('takes its type in any case, as types are', () => {
    const body = bytes(`--x\r\n${HEAD}\r\n\r\n{}\r\n--x--`);
    expect(read(body, 'Multipart/Form-Data; boundary=x')).toEqual(new Map([['input', '{}']]));
  });

  it('knows an empty file from one that is not there', async () => {
    expect(await readBack([['image', new Blob()]])).toEqual(new Map([['image', new Uint8Array()]]));
  });

  it.each([
    ['extra', [['extra', 'x']] as const],
    ['__proto__', [['__proto__', 'x']] as const],
    [
      'input',
      [
        ['input', '{}'],
        ['input', '{}'],
      ] as const,
    ],
  ])('refuses the part %s', async (field, parts) => {
    const error = { kind: 'invalid', fields: [{ field, message: expect.any(String) }] };
    await expect(readBack(parts)).rejects.toMatchObject({ error });
  });

  it.each([
    ['cut short', async () => readBack([['input', '{}']], 100)],
    ['empty', async () => read(new Uint8Array())],
    ['without a boundary', async () => read(bytes('--\r\n\r\n'), 'multipart/form-data')],
    [
      'not UTF-8',
      async () =>
        read(new Uint8Array([...bytes(`--x\r\n${HEAD}\r\n\r\n`), 0xff, ...bytes('\r\n--x--')])),
    ],
  ])('says that one cannot be read which is %s', async (_, reading) => {
    const refused = { error: { kind: 'invalid' }, status: 400 };
    await expect(reading()).rejects.toMatchObject(refused);
  });
});
