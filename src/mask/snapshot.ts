import type { Rect } from '../geometry/rect';
import type { Coverage } from './coverage';
import { FlipFinder } from './flipFinder';
import type { Flips } from './flips';
import { readRect, tileRect, tilesMeeting, writeRect } from './tiles';

/** Tiles as they were before something is painted over them, by tile number. */
export type Snapshot = Map<number, Uint8Array>;

/** Remembers the tiles that meet `rect`, but those it already has. Call before writing there. */
export function capture(snapshot: Snapshot, coverage: Coverage, rect: Rect): void {
  for (const tile of tilesMeeting(coverage, rect)) {
    if (snapshot.has(tile)) continue;
    const area = tileRect(coverage, tile);
    const bytes = new Uint8Array(area.w * area.h);
    readRect(coverage, area, bytes);
    snapshot.set(tile, bytes);
  }
}

/** Puts every tile back as the snapshot has it. */
export function restore(snapshot: Snapshot, coverage: Coverage): void {
  for (const [tile, bytes] of snapshot) writeRect(coverage, tileRect(coverage, tile), bytes);
}

/** What has been flipped since the snapshot; null when nothing has. */
export function flipsSince(snapshot: Snapshot, coverage: Coverage): Flips | null {
  const finder = new FlipFinder(coverage);
  const tiles = [...snapshot]
    .sort(([a], [b]) => a - b)
    .map(([tile, bytes]) => ({ bytes, ...tileRect(coverage, tile) }));
  for (let next = 0; next < tiles.length; ) {
    const { x: left, y, h } = tiles[next];
    const first = next;
    while (next < tiles.length && tiles[next].y === y) next++;
    const band = tiles.slice(first, next);
    const { x, w } = tiles[next - 1];
    for (let row = 0; row < h; row++) {
      // What lies between the tiles is compared as well: it is the same.
      finder.want((y + row) * coverage.w + left, x + w - left, (pixels) => {
        for (const tile of band) {
          pixels.set(tile.bytes.subarray(row * tile.w, (row + 1) * tile.w), tile.x - left);
        }
      });
    }
  }
  return finder.flips();
}
