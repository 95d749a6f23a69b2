import { crc32 } from '../mask/crc32';
import type { MaskRuns } from '../mask/maskRuns';
import { rowRunsOf } from '../mask/rowRuns';
import type { ByteRuns, RunReader } from './deflate/byteRuns';
import { zlibOfRuns } from './deflate/zlibOfRuns';
import { WHITE_IS_REPAINT } from './pngRemark';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A mask as an 8-bit greyscale PNG, which says that white is to be repainted: no one has to guess when it is opened
 * again. By hand, because a canvas would write RGBA, ten times as many bytes, through alpha arithmetic (canvas.md §6);
 * and from its runs, never made into bytes: its rows differ little from those above, so that even of runs there are few.
 * Throws a RangeError when the mask's runs do not fit its size.
 * @see https://www.w3.org/TR/png-3
 */
export function greyPng(mask: MaskRuns): Uint8Array<ArrayBuffer> {
  const { w, h } = mask;
  const rows = zlibOfRuns(filteredRows(mask));
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

/** PNG's number for the filter Up: each byte less the one above it. */
const UP = 2;
/** As bytes: 255 less 0, no change, 0 less 255. */
const CHANGES = [255, 0, 1] as const;

/** The rows, filtered, each after the byte that says how. Throws a RangeError when the mask's runs do not fit its size. */
function filteredRows(mask: MaskRuns): ByteRuns {
  const { w, h } = mask;
  if (w * h === 0) throw new RangeError('mask does not fit its size');
  const { firsts, bounds } = rowRunsOf(mask);
  return (reader) => {
    for (let y = 0; y < h; y++) {
      reader.run(UP, 1);
      const above = 2 * firsts[Math.max(0, y - 1)]!;
      tellChanges(bounds, above, 2 * firsts[y]!, 2 * firsts[y + 1]!, w, reader);
    }
  };
}

/**
 * Tells the runs of a row of `w` bytes less the one above it.
 * @param bounds where painted runs begin and end, from left to right: of the row above from bounds[above] on, of this
 * one from bounds[row] up to, not including, bounds[end]
 */
function tellChanges(
  bounds: Int32Array,
  above: number,
  row: number,
  end: number,
  w: number,
  reader: RunReader,
): void {
  let [i, j] = [row, above];
  let [isPainted, wasPainted] = [0, 0];
  for (let last = 0; last < w; ) {
    const here = i < end ? bounds[i]! : w;
    const there = j < row ? bounds[j]! : w;
    const next = Math.min(here, there);
    if (next > last) reader.run(CHANGES[wasPainted - isPainted + 1]!, next - last);
    last = next;
    if (here === next) {
      isPainted = 1 - isPainted;
      i++;
    }
    if (there === next) {
      wasPainted = 1 - wasPainted;
      j++;
    }
  }
}
