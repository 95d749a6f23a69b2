import type { Pieces } from './sent';
import type { Picture } from './upstream';

/** A picture itself, or the address where it lies. */
export type SentPicture = Picture | string;

/** Bytes of a picture that are turned into text at a time: a multiple of 3, so that none needs padding but the last. */
const CHUNK = 48 * 1024;

/**
 * The JSON of a create, `{ input: { …input, …pictures }, …rest }`, with pictures as data URIs. It is made as it is
 * sent: memory of megabytes, asked for and let go again with each create, takes longer to tidy up than all the rest
 * of a create takes.
 */
export function createBody(
  input: Readonly<Record<string, unknown>>,
  pictures: Readonly<Record<string, SentPicture>>,
  rest: Readonly<Record<string, unknown>> = {},
): Pieces {
  const own = membersOf(input);
  const parts: (string | Uint8Array)[] = [`{"input":{${own.join()}`];
  for (const [i, [name, picture]] of Object.entries(pictures).entries()) {
    const key = `${i + own.length > 0 ? ',' : ''}${JSON.stringify(name)}:`;
    if (typeof picture === 'string') parts.push(`${key}${JSON.stringify(picture)}`);
    else parts.push(`${key}"data:image/${picture.type};base64,`, picture.bytes, '"');
  }
  parts.push(['}', ...membersOf(rest)].join(), '}');
  return {
    size: parts.reduce((sum, part) => sum + sizeOf(part), 0),
    *texts() {
      for (const part of parts) {
        if (typeof part === 'string') yield part;
        else yield* base64(part);
      }
    },
  };
}

/** Bytes of a text in UTF-8, or of bytes in base64 with its padding. */
function sizeOf(part: string | Uint8Array): number {
  return typeof part === 'string' ? Buffer.byteLength(part) : 4 * Math.ceil(part.length / 3);
}

function* base64({ buffer, byteOffset, length }: Uint8Array): Iterable<string> {
  const bytes = Buffer.from(buffer, byteOffset, length);
  for (let from = 0; from < length; from += CHUNK) {
    yield bytes.toString('base64', from, Math.min(length, from + CHUNK));
  }
}

function membersOf(values: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
}
