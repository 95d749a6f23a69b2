import type { Polygon } from './gesture/polygon';

/**
 * What closes or mends the polygon in progress from outside the canvas; a button does by touch what a key does. It also
 * keeps the polygon while something else is in the canvas's place.
 */
export type ShapeControls = {
  /** How many corners have been put; 0 when no polygon is in progress, or no canvas shows it. */
  corners(): number;
  /** Calls `listener` whenever that number changes; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Closes the shape; without three corners nothing happens. */
  finish(): void;
  removeCorner(): void;
  /** Gives the polygon up, also one that is kept. */
  abandon(): void;
  /** For the canvas: who does it, until the canvas is gone. */
  connect(doer: (what: ShapeRequest) => void): ShapeConnection;
};

export type ShapeRequest = 'finish' | 'removeCorner' | 'abandon';

export type ShapeConnection = {
  /** The polygon that the canvas before left open. */
  readonly left: Polygon | null;
  tell(polygon: Polygon | null): void;
  /** What was told last is kept for the next canvas. */
  end(): void;
};

/** Controls of the one canvas they are given to; without one they do nothing. */
export function createShapeControls(): ShapeControls {
  const listeners = new Set<() => void>();
  let polygon: Polygon | null = null;
  let ask: ((what: ShapeRequest) => void) | null = null;
  let count = 0;
  const recount = () => {
    const corners = ask && polygon ? polygon.corners.length : 0;
    if (corners === count) return;
    count = corners;
    for (const listener of listeners) listener();
  };
  return {
    corners: () => count,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    finish: () => ask?.('finish'),
    removeCorner: () => ask?.('removeCorner'),
    abandon() {
      polygon = null;
      ask?.('abandon');
    },
    connect(doer) {
      ask = doer;
      recount();
      return {
        left: polygon,
        tell(now) {
          polygon = now;
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
