import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { type Coverage, emptyCoverage } from './coverage';
import { packCoverage, unpackCoverage } from './packCoverage';

/** Rows of a band. A whole mask of 24 megapixels takes tens of milliseconds to pack, the bands of a stroke a few. */
const ROWS = 64;

/** How many bands of 64 rows, counted from the top, a mask has. */
export function bandCount({ h }: Size): number {
  return Math.ceil(h / ROWS);
}

/** The bands that a rectangle of whole pixels meets, as the first and the one after the last. */
export function bandsMeeting(rect: Rect): { readonly from: number; readonly to: number } {
  return { from: Math.floor(rect.y / ROWS), to: Math.ceil((rect.y + rect.h) / ROWS) };
}

/** One band in the compact form of `packCoverage`. */
export function packBand(coverage: Coverage, band: number): Uint8Array<ArrayBuffer> {
  const { start, size } = place(coverage, band);
  const data = coverage.data.subarray(start, start + size.w * size.h);
  return packCoverage({ ...size, data });
}

/** All bands of a mask in which nothing is painted, each packed: they are alike but for the last. */
export function packEmptyBands(photo: Size): Map<number, Uint8Array<ArrayBuffer>> {
  const count = bandCount(photo);
  const blank = (band: number) => packCoverage(emptyCoverage(place(photo, band).size));
  const first = blank(0);
  const last = blank(count - 1);
  return new Map(Array.from({ length: count }, (_, i) => [i, i < count - 1 ? first : last]));
}

/** The mask of these bands, by number; those not given keep everything. Throws a RangeError as `unpackCoverage` does. */
export function unpackBands(bands: ReadonlyMap<number, Uint8Array>, photo: Size): Coverage {
  const coverage = emptyCoverage(photo);
  for (const [band, packed] of bands) {
    if (band >= bandCount(photo)) throw new RangeError(`the mask has no band ${band}`);
    const { start, size } = place(photo, band);
    coverage.data.set(unpackCoverage(packed, size).data, start);
  }
  return coverage;
}

function place({ w, h }: Size, band: number) {
  const top = band * ROWS;
  return { start: top * w, size: { w, h: Math.min(ROWS, h - top) } };
}
