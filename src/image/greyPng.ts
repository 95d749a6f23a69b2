import type { Coverage } from '../mask/coverage';
import { crc32 } from '../mask/crc32';
import { WHITE_IS_REPAINT } from './pngRemark';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A mask as an 8-bit greyscale PNG without filters, which says that white is to be repainted: no one has to guess when
 * it is opened again. By hand, because a canvas would write RGBA, ten times as many bytes, through alpha arithmetic
 * (canvas.md §6).
 * @see https://www.w3.org/TR/png-3
 */
export async function greyPng(coverage: Coverage): Promise<Blob> {
  const { w, h, data } = coverage;
  if (data.length !== w * h || data.length === 0)
    throw new RangeError('mask does not fit its size');
  const rows = new Uint8Array((w + 1) * h);
  for (let y = 0; y < h; y++) rows.set(data.subarray(y * w, (y + 1) * w), y * (w + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, w);
  view.setUint32(4, h);
  header.set([8, 0, 0, 0, 0], 8);
  const parts = [
    new Uint8Array(SIGNATURE),
    chunk('IHDR', header),
    chunk('tEXt', new TextEncoder().encode(WHITE_IS_REPAINT)),
    chunk('IDAT', await deflate(rows)),
    chunk('IEND', new Uint8Array(0)),
  ];
  return new Blob(parts, { type: 'image/png' });
}

/** Length, name, body, and the check sum over name and body. */
function chunk(name: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(body.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(body, 8);
  view.setUint32(body.length + 8, crc32(bytes.subarray(4, body.length + 8)));
  return bytes;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const [squeezed] = await Promise.all([
    new Response(readable).arrayBuffer(),
    writer.write(bytes),
    writer.close(),
  ]);
  return new Uint8Array(squeezed);
}
