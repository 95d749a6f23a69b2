import { type PictureType, pictureType, SNIFF_BYTES } from '../contract/pictureType';
import { ApiFailure } from './apiFailure';
import type { Upstream } from './upstream';
import { badAnswer } from './upstreamFailure';

/** More than four times the largest PNG of 1440 × 1440 noise. */
export const MAX_OUTPUT_BYTES = 32 * 1024 * 1024;

const EXTENSION: Readonly<Record<PictureType, string>> = { png: 'png', jpeg: 'jpg', webp: 'webp' };

/** One output as an answer for the browser: streamed, never buffered, and surely a picture. */
export async function outputResponse(
  upstream: Pick<Upstream, 'image'>,
  address: string,
  name: { id: string; index: number },
  signal?: AbortSignal,
): Promise<Response> {
  const source = address.startsWith('data:')
    ? new Response(decodeDataUri(address))
    : await upstream.image(address, signal);
  const declared = declaredLength(source.headers);
  const { head, rest } = await readHead(source);
  if (Math.max(declared ?? 0, head.length) > MAX_OUTPUT_BYTES) {
    await rest.cancel();
    throw badAnswer('the output is too large');
  }
  const type = pictureType(head);
  if (!type) {
    await rest.cancel();
    throw badAnswer('the output is not a PNG, JPEG or WebP picture');
  }
  const file = `maskroom-${name.id}-${name.index + 1}.${EXTENSION[type]}`;
  return new Response(capped(head, rest, MAX_OUTPUT_BYTES), {
    headers: {
      'Content-Type': `image/${type}`,
      'Content-Disposition': `inline; filename="${file}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ...(declared !== null && { 'Content-Length': String(declared) }),
    },
  });
}

function decodeDataUri(address: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
}

/** The length in bytes of the body as we pass it on; unknown when it was compressed on the way. */
function declaredLength(headers: Headers): number | null {
  const length = headers.get('Content-Length');
  return length && /^\d+$/.test(length) && !headers.has('Content-Encoding') ? Number(length) : null;
}

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function readHead(source: Response): Promise<{ head: Uint8Array; rest: Reader }> {
  if (!source.body) throw badAnswer('the output is empty');
  const rest: Reader = source.body.getReader();
  const chunks: Uint8Array[] = [];
  for (let length = 0; length < SNIFF_BYTES; ) {
    const { done, value } = await rest.read().catch(() => {
      throw new ApiFailure('network', 'the output broke off', { retryable: true });
    });
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  return { head: Buffer.concat(chunks), rest };
}

/** `head` and what follows it; breaks off beyond `max` bytes. */
export function capped(head: Uint8Array, rest: Reader, max: number): ReadableStream<Uint8Array> {
  let total = head.length;
  return new ReadableStream({
    start: (controller) => controller.enqueue(head),
    async pull(controller) {
      const { done, value } = await rest.read();
      if (done) return controller.close();
      total += value.length;
      if (total > max) {
        await rest.cancel();
        return controller.error(new Error('the output is too large'));
      }
      controller.enqueue(value);
    },
    cancel: (reason) => rest.cancel(reason),
  });
}
