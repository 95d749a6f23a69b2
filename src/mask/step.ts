import { EMPTY_RECT, type Rect, uniteRects } from '../geometry/rect';
import type { Coverage } from './coverage';
import { decodeRuns, encodeRuns } from './runs';
import { readRect, tileRect, tilesMeeting, writeRect } from './tiles';

/** Tiles as they were before something is painted over them, by tile number. */
export type Snapshot = Map<number, Uint8Array>;

/** One step of history: the other content of some tiles, one after the other, as run lengths. */
export type Step = {
  readonly tiles: Uint32Array;
  readonly runs: Uint8Array;
  /** Around the tiles, photo pixels. */
  readonly rect: Rect;
};

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

/** The step that undoes what has changed since the snapshot; null when nothing has. */
export function stepSince(snapshot: Snapshot, coverage: Coverage): Step | null {
  const changed = [...snapshot].filter(([tile, bytes]) => differs(coverage, tile, bytes));
  if (changed.length === 0) return null;
  const tiles = Uint32Array.from(changed, ([tile]) => tile);
  return makeStep(coverage, tiles, concat(changed.map(([, bytes]) => bytes)));
}

/** Makes the coverage what the step holds, and returns the step that takes it back. */
export function applyStep(step: Step, coverage: Coverage): Step {
  const areas = Array.from(step.tiles, (tile) => tileRect(coverage, tile));
  const total = areas.reduce((sum, area) => sum + area.w * area.h, 0);
  const next = decodeRuns(step.runs, total);
  const previous = new Uint8Array(total);
  let at = 0;
  for (const area of areas) {
    readRect(coverage, area, previous, at);
    writeRect(coverage, area, next, at);
    at += area.w * area.h;
  }
  return makeStep(coverage, step.tiles, previous);
}

/** Bytes the step keeps. */
export function stepBytes(step: Step): number {
  return step.tiles.byteLength + step.runs.byteLength;
}

function makeStep(coverage: Coverage, tiles: Uint32Array, bytes: Uint8Array): Step {
  const around = (rect: Rect, tile: number) => uniteRects(rect, tileRect(coverage, tile));
  return { tiles, runs: encodeRuns(bytes), rect: Array.from(tiles).reduce(around, EMPTY_RECT) };
}

function differs(coverage: Coverage, tile: number, bytes: Uint8Array): boolean {
  const { x, y, w, h } = tileRect(coverage, tile);
  for (let row = 0; row < h; row++) {
    const from = (y + row) * coverage.w + x;
    for (let i = 0; i < w; i++) {
      if (coverage.data[from + i] !== bytes[row * w + i]) return true;
    }
  }
  return false;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
