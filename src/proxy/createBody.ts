import type { Picture } from './upstream';

/** A picture itself, or the address where it lies. */
export type SentPicture = Picture | string;

/** Bytes of a picture that are turned into text at a time: a multiple of 3, so that none needs padding but the last. */
const CHUNK = 48 * 1024;

/**
 * The JSON of a create, `{ input: { …input, …pictures }, …rest }`, in UTF-8, with pictures as data URIs. Written into
 * place piece by piece: strings of millions of characters, joined and searched for what JSON escapes, take longer than
 * all the rest of a create.
 */
export function createBody(
  input: Readonly<Record<string, unknown>>,
  pictures: Readonly<Record<string, SentPicture>>,
  rest: Readonly<Record<string, unknown>> = {},
): Uint8Array<ArrayBuffer> {
  const own = membersOf(input);
  const parts: (string | Uint8Array)[] = [`{"input":{${own.join()}`];
  for (const [i, [name, picture]] of Object.entries(pictures).entries()) {
    const key = `${i + own.length > 0 ? ',' : ''}${JSON.stringify(name)}:`;
    if (typeof picture === 'string') parts.push(`${key}${JSON.stringify(picture)}`);
    else parts.push(`${key}"data:image/${picture.type};base64,`, picture.bytes, '"');
  }
  parts.push(['}', ...membersOf(rest)].join(), '}');
  return joined(parts);
}

/** Texts in UTF-8 and bytes in base64, one after the other. */
function joined(parts: readonly (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const sizes = parts.map((part) =>
    typeof part === 'string' ? Buffer.byteLength(part) : 4 * Math.ceil(part.length / 3),
  );
  const all = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') at += all.write(part, at);
    else at = writeBase64(all, at, part);
  }
  return all;
}

/** Returns where it ends. */
function writeBase64(all: Buffer, at: number, { buffer, byteOffset, length }: Uint8Array): number {
  const bytes = Buffer.from(buffer, byteOffset, length);
  let end = at;
  for (let from = 0; from < length; from += CHUNK) {
    end += all.write(bytes.toString('base64', from, Math.min(length, from + CHUNK)), end, 'latin1');
  }
  return end;
}

function membersOf(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
}
