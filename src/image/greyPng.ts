import type { Size } from '../geometry/size';
import { REPAINT } from '../mask/coverage';
import { crc32 } from '../mask/crc32';
import type { MaskRuns } from '../mask/maskRuns';
import { forEachRun } from '../mask/runs';
import { WHITE_IS_REPAINT } from './pngRemark';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A mask as an 8-bit greyscale PNG without filters, which says that white is to be repainted: no one has to guess when
 * it is opened again. By hand, because a canvas would write RGBA, ten times as many bytes, through alpha arithmetic
 * (canvas.md §6).
 * @see https://www.w3.org/TR/png-3
 */
export async function greyPng(mask: MaskRuns): Promise<Blob> {
  const { w, h } = mask;
  const rows = await deflateRows(mask);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, w);
  view.setUint32(4, h);
  header.set([8, 0, 0, 0, 0], 8);
  const parts = [
    new Uint8Array(SIGNATURE),
    chunk('IHDR', header),
    chunk('tEXt', new TextEncoder().encode(WHITE_IS_REPAINT)),
    chunk('IDAT', rows),
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

/** Rows are written some at a time into memory that is used again: to touch new memory takes longer than to squeeze it. */
const BAND_BYTES = 64 * 1024;

/** The rows, each after the byte that says it has no filter, in zlib's format. */
async function deflateRows({ w, h, runs }: MaskRuns): Promise<Uint8Array> {
  const bounds: number[] = [];
  const length = forEachRun(runs, (start, end) => bounds.push(start, end));
  if (length !== w * h || length === 0) throw new RangeError('mask does not fit its size');
  const { readable, writable } = new CompressionStream('deflate');
  const squeezed = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  const rows = Math.ceil(BAND_BYTES / (w + 1));
  const band = new Uint8Array((w + 1) * Math.min(h, rows));
  for (let top = 0, run = 0; top < h; top += rows) {
    const size = { w, h: Math.min(rows, h - top) };
    const end = (top + size.h) * w;
    band.fill(0);
    for (; run < bounds.length && bounds[run]! < end; run += 2) {
      paint(band, size, Math.max(bounds[run]!, top * w) - top * w, bounds[run + 1]! - top * w);
      // The rest of it is for the next rows.
      if (bounds[run + 1]! > end) break;
    }
    await writer.write(band.subarray(0, (w + 1) * size.h));
  }
  await writer.close();
  return new Uint8Array(await squeezed);
}

/** Paints pixels `start` … `end` − 1 of some rows, as far as there are rows; in `band` each is a byte longer. */
function paint(band: Uint8Array, { w, h }: Size, start: number, end: number): void {
  const stop = Math.min(end, w * h);
  for (let from = start; from < stop; ) {
    const row = Math.floor(from / w);
    const to = Math.min(stop, (row + 1) * w);
    band.fill(REPAINT, from + row + 1, to + row + 1);
    from = to;
  }
}
