import { REPAINT } from '../mask/coverage';
import { crc32 } from '../mask/crc32';
import type { MaskRuns } from '../mask/maskRuns';
import { rowRunsOf } from '../mask/rowRuns';
import { WHITE_IS_REPAINT } from './pngRemark';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A mask as an 8-bit greyscale PNG, which says that white is to be repainted: no one has to guess when it is opened
 * again. By hand, because a canvas would write RGBA, ten times as many bytes, through alpha arithmetic (canvas.md §6);
 * and from its runs, whose rows differ little from those above: nearly all bytes are 0, which are squeezed fastest.
 * @see https://www.w3.org/TR/png-3
 */
export async function greyPng(mask: MaskRuns): Promise<Uint8Array<ArrayBuffer>> {
  const { w, h } = mask;
  const rows = await deflateRows(mask);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, w);
  view.setUint32(4, h);
  header.set([8, 0, 0, 0, 0], 8);
  return joined([
    new Uint8Array(SIGNATURE),
    chunk('IHDR', header),
    chunk('tEXt', new TextEncoder().encode(WHITE_IS_REPAINT)),
    chunk('IDAT', rows),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
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
const BAND_BYTES = 256 * 1024;

/** PNG's number for the filter Up: each byte less the one above it. */
const UP = 2;

/** The rows, filtered, each after the byte that says how, in zlib's format. */
async function deflateRows(mask: MaskRuns): Promise<Uint8Array> {
  const { w, h } = mask;
  if (w * h === 0) throw new RangeError('mask does not fit its size');
  const { firsts, bounds } = rowRunsOf(mask);
  const edges = (y: number) => bounds.subarray(2 * firsts[y]!, 2 * firsts[y + 1]!);
  const { readable, writable } = new CompressionStream('deflate');
  const squeezed = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  const rows = Math.min(h, Math.ceil(BAND_BYTES / (w + 1)));
  const band = new Uint8Array((w + 1) * rows);
  let above: Int32Array = new Int32Array(0);
  for (let top = 0; top < h; top += rows) {
    const end = Math.min(h, top + rows);
    band.fill(0);
    for (let y = top; y < end; y++) {
      const start = (y - top) * (w + 1);
      band[start] = UP;
      const row = edges(y);
      writeChanges(band, start + 1, row, above);
      above = row;
    }
    await writer.write(band.subarray(0, (w + 1) * (end - top)));
  }
  await writer.close();
  return new Uint8Array(await squeezed);
}

/** Byte 0 less byte 255, as a byte. */
const ENDED = 1;

/**
 * Writes a row less the one above it, from out[start] on, which is all 0: only what changes is looked at.
 * @param row where its runs begin and end, from left to right; `above` likewise
 */
function writeChanges(out: Uint8Array, start: number, row: Int32Array, above: Int32Array): void {
  for (let i = 0, j = 0, last = 0; i < row.length || j < above.length; ) {
    const next = Math.min(row[i] ?? Number.POSITIVE_INFINITY, above[j] ?? Number.POSITIVE_INFINITY);
    const [isPainted, wasPainted] = [i % 2 === 1, j % 2 === 1];
    if (isPainted !== wasPainted) {
      out.fill(isPainted ? REPAINT : ENDED, start + last, start + next);
    }
    if (row[i] === next) i++;
    if (above[j] === next) j++;
    last = next;
  }
}
