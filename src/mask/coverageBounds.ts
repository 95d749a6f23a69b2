import { EMPTY_RECT, type Rect } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';

/** The smallest rectangle around all painted pixels, in photo pixels; `EMPTY_RECT` when there are none. */
export function coverageBounds({ w, data }: Coverage): Rect {
  const first = data.indexOf(REPAINT);
  if (first < 0) return EMPTY_RECT;
  const top = Math.floor(first / w);
  const bottom = Math.floor(data.lastIndexOf(REPAINT) / w) + 1;
  let left = w;
  let right = 0;
  for (let y = top; y < bottom; y++) {
    const row = y * w;
    let x = 0;
    while (x < left && data[row + x] !== REPAINT) x++;
    left = x;
    x = w;
    while (x > right && data[row + x - 1] !== REPAINT) x--;
    right = x;
  }
  return { x: left, y: top, w: right - left, h: bottom - top };
}
