import { describe, expect, it } from 'vitest';
import { readForm } from './readForm';

const NAMES = new Set(['image', 'input']);

/** A request as Hono sees it, with the form in it; its body cut to `bytes` if so told. */
async function requestOf(form: FormData, bytes?: number) {
  const sent = new Response(form);
  const body = (await sent.arrayBuffer()).slice(0, bytes);
  return raw(sent.headers.get('Content-Type') ?? '', body);
}

function raw(type: string, body: ArrayBuffer): Request {
  return new Request('http://a/', { method: 'POST', headers: { 'Content-Type': type }, body });
}

function formOf(parts: readonly (readonly [name: string, content: string | Blob])[]): FormData {
  const form = new FormData();
  for (const [name, content] of parts) form.append(name, content);
  return form;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readForm', () => {
  it('gives files as bytes, line breaks and hyphens and all, and the rest as text', async () => {
    const content = new Uint8Array(100_000).map((_, i) => [13, 10, 45, 45, 0, 255][(i * i) % 6]);
    const parts = [['image', new Blob([content])] as const, ['input', 'größer – 大'] as const];
    const form = await readForm(await requestOf(formOf(parts)), NAMES);
    expect(form).toEqual(
      new Map<string, unknown>([
        ['image', content],
        ['input', 'größer – 大'],
      ]),
    );
  });

  it('takes its type in any case, as types are', async () => {
    const head = 'Content-Disposition: form-data; name="input"';
    const body = bytes(`--x\r\n${head}\r\n\r\n{}\r\n--x--`).buffer;
    const form = await readForm(raw('Multipart/Form-Data; boundary=x', body), NAMES);
    expect(form).toEqual(new Map([['input', '{}']]));
  });

  it('knows an empty file from one that is not there', async () => {
    const form = await readForm(await requestOf(formOf([['image', new Blob()]])), NAMES);
    expect(form).toEqual(new Map([['image', new Uint8Array()]]));
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
    await expect(readForm(await requestOf(formOf(parts)), NAMES)).rejects.toMatchObject({ error });
  });

  it.each([
    ['cut short', () => requestOf(formOf([['input', '{}']]), 100)],
    ['without a boundary', async () => raw('multipart/form-data', bytes('--\r\n\r\n').buffer)],
    [
      'not UTF-8',
      async () =>
        raw(
          'multipart/form-data; boundary=x',
          new Uint8Array([
            ...bytes('--x\r\nContent-Disposition: form-data; name="input"\r\n\r\n'),
            0xff,
            ...bytes('\r\n--x--'),
          ]).buffer,
        ),
    ],
  ])('says that one cannot be read which is %s', async (_, request) => {
    await expect(readForm(await request(), NAMES)).rejects.toMatchObject({
      error: { kind: 'invalid' },
      status: 400,
    });
  });
});
