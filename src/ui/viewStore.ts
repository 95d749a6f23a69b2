import type { View } from '../geometry/view';

/** One view shared by whatever shows the same picture: kept outside React, because it changes at pointer speed. */
export type ViewStore = {
  get(): View;
  set(next: View): void;
  /** Calls `listener` after each change; returns how to stop. */
  subscribe(listener: () => void): () => void;
};

/** A view store that starts at 100 % in the corner. */
export function createViewStore(initial: View = { x: 0, y: 0, zoom: 1 }): ViewStore {
  let view = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => view,
    set(next) {
      if (next.x === view.x && next.y === view.y && next.zoom === view.zoom) return;
      view = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
