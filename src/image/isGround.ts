import { type Coverage, KEEP, REPAINT } from '../mask/coverage';

/** The part of the border that must be painted: a drawing may run out of the picture on one side. */
const MOST = 3 / 4;

/**
 * Whether what is painted looks like the ground that something was drawn on, and not like the drawing: more than half
 * of the picture, most of its border, but not all of it.
 */
export function isGround({ w, h, data }: Coverage): boolean {
  if (!data.includes(KEEP)) return false;
  let painted = 0;
  for (let i = 0; i < data.length; i++) if (data[i] === REPAINT) painted++;
  if (painted * 2 <= data.length) return false;
  let border = 0;
  let paintedBorder = 0;
  for (let y = 0; y < h; y++) {
    // Of the rows between the first and the last only both ends.
    const step = y === 0 || y === h - 1 ? 1 : Math.max(1, w - 1);
    for (let x = 0; x < w; x += step) {
      border++;
      if (data[y * w + x] === REPAINT) paintedBorder++;
    }
  }
  return paintedBorder >= border * MOST;
}
