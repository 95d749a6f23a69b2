import { intersectRects, type Rect, rectOfSize } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { Coverage } from './coverage';

/** Side of a history tile in photo pixels; the last column and row of tiles may be smaller. */
const TILE = 64;

/** The numbers of the tiles that meet `rect` (whole pixels inside the photo). */
export function tilesMeeting(photo: Size, rect: Rect): number[] {
  const columns = Math.ceil(photo.w / TILE);
  const tiles: number[] = [];
  for (let y = Math.floor(rect.y / TILE); y * TILE < rect.y + rect.h; y++) {
    for (let x = Math.floor(rect.x / TILE); x * TILE < rect.x + rect.w; x++) {
      tiles.push(y * columns + x);
    }
  }
  return tiles;
}

/** The pixels of tile number `tile`. */
export function tileRect(photo: Size, tile: number): Rect {
  const columns = Math.ceil(photo.w / TILE);
  const x = (tile % columns) * TILE;
  const y = Math.floor(tile / columns) * TILE;
  return intersectRects({ x, y, w: TILE, h: TILE }, rectOfSize(photo));
}

/** Copies the rectangle's bytes, row by row, into `out` from index `at` on. */
export function readRect(coverage: Coverage, rect: Rect, out: Uint8Array, at = 0): void {
  for (let y = 0; y < rect.h; y++) {
    const from = (rect.y + y) * coverage.w + rect.x;
    out.set(coverage.data.subarray(from, from + rect.w), at + y * rect.w);
  }
}

/** Writes the bytes found in `source` from index `at` on, row by row, to the rectangle. */
export function writeRect(coverage: Coverage, rect: Rect, source: Uint8Array, at = 0): void {
  for (let y = 0; y < rect.h; y++) {
    const from = at + y * rect.w;
    coverage.data.set(source.subarray(from, from + rect.w), (rect.y + y) * coverage.w + rect.x);
  }
}
