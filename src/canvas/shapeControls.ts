/** What closes or mends the polygon in progress from outside the canvas; a button does by touch what a key does. */
export type ShapeControls = {
  /** How many corners have been put; 0 when no polygon is in progress. */
  corners(): number;
  /** Calls `listener` whenever that number changes; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Closes the shape; without three corners nothing happens. */
  finish(): void;
  removeCorner(): void;
  /** For the canvas: who does it. Returns how to tell the number of corners. */
  connect(doer: (what: ShapeRequest) => void): (corners: number) => void;
};

export type ShapeRequest = 'finish' | 'removeCorner';

/** Controls of the one canvas they are given to; without one they do nothing. */
export function createShapeControls(): ShapeControls {
  const listeners = new Set<() => void>();
  let count = 0;
  let ask: (what: ShapeRequest) => void = () => {};
  return {
    corners: () => count,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    finish: () => ask('finish'),
    removeCorner: () => ask('removeCorner'),
    connect(doer) {
      ask = doer;
      return (corners) => {
        if (corners === count) return;
        count = corners;
        for (const listener of listeners) listener();
      };
    },
  };
}
