import type { Polygon } from './gesture/polygon';

/**
 * What closes or mends the polygon in progress from outside the canvas; a button does by touch what a key does. It also
 * keeps the polygon while something else is in the canvas's place.
 */
export type ShapeControls = {
  /** How many corners have been put; 0 when no polygon is in progress, or no canvas shows it. */
  corners(): number;
  /** Whether a corner is what was done last. */
  isNewest(): boolean;
  /** Calls `listener` whenever the number of corners changes; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Closes the shape; without three corners nothing happens. */
  finish(): void;
  removeCorner(): void;
  /** For the canvas: who does it, until the canvas is gone. */
  connect(doer: (what: ShapeRequest) => void): ShapeConnection;
};

export type ShapeRequest = 'finish' | 'removeCorner';

export type ShapeConnection = {
  /** The polygon that the canvas before left open. */
  readonly left: Polygon | null;
  tell(polygon: Polygon | null): void;
  /** What was told last is kept for the next canvas. */
  end(): void;
};

/**
 * Controls of the one canvas they are given to; without one they do nothing.
 * @param newestStep what was done last besides, the same as long as that is so
 */
export function createShapeControls(newestStep: () => unknown): ShapeControls {
  const listeners = new Set<() => void>();
  let polygon: Polygon | null = null;
  /** For each corner, what had been done before it. */
  const before: unknown[] = [];
  let ask: ((what: ShapeRequest) => void) | null = null;
  let count = 0;
  const recount = () => {
    const corners = ask ? before.length : 0;
    if (corners === count) return;
    count = corners;
    for (const listener of listeners) listener();
  };
  return {
    corners: () => count,
    isNewest: () => count > 0 && before.at(-1) === newestStep(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    finish: () => ask?.('finish'),
    removeCorner: () => ask?.('removeCorner'),
    connect(doer) {
      ask = doer;
      recount();
      return {
        left: polygon,
        tell(now) {
          polygon = now;
          const corners = now?.corners.length ?? 0;
          before.length = Math.min(before.length, corners);
          while (before.length < corners) before.push(newestStep());
          recount();
        },
        end() {
          ask = null;
          recount();
        },
      };
    },
  };
}
