import type { Size } from '../geometry/size';
import type { View } from '../geometry/view';

/** The canvas's element, as who zooms to fit must know it: written by the canvas, outside React as the view is. */
export type Viewport = {
  /** In CSS px; empty until the canvas is first laid out. */
  size: Size;
  /** The photo the view was last fitted to. */
  photo: CanvasImageSource | null;
  /** The view as it was last fitted: while it is still that, it stays fitted when the element changes its size. */
  fitted: View | null;
};

/** A viewport that shows nothing yet. One goes with each view store that a canvas shows. */
export function createViewport(): Viewport {
  return { size: { w: 0, h: 0 }, photo: null, fitted: null };
}
