import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { Run } from './run';

/** Whether a run's output is a larger picture of its own, not one to be stitched into the photo. */
export function isOutpainted({ input }: Pick<Run, 'input'>): boolean {
  return (input.outpaint ?? 'None') !== 'None';
}

const ZOOMS: Readonly<Record<string, number>> = { 'Zoom out 1.5x': 1.5, 'Zoom out 2x': 2 };

/**
 * Where an outpainted picture lies around its frame, in photo pixels. Nobody tells; but what was sent is in the middle
 * of what is zoomed out of and made square, and else keeps the whole side that nothing was added to.
 * @param size of the picture, in its own pixels
 */
export function outpaintRect({ input, frame }: Pick<Run, 'input' | 'frame'>, size: Size): Rect {
  const { x, y, w, h } = frame.rect;
  const zoom = ZOOMS[input.outpaint ?? ''];
  if (zoom)
    return { x: x - (w * (zoom - 1)) / 2, y: y - (h * (zoom - 1)) / 2, w: w * zoom, h: h * zoom };
  const wide = (h * size.w) / size.h;
  const high = (w * size.h) / size.w;
  switch (input.outpaint) {
    case 'Left outpaint':
      return { x: x + w - wide, y, w: wide, h };
    case 'Right outpaint':
      return { x, y, w: wide, h };
    case 'Top outpaint':
      return { x, y: y + h - high, w, h: high };
    case 'Bottom outpaint':
      return { x, y, w, h: high };
    default: {
      const side = Math.max(w, h);
      return { x: x - (side - w) / 2, y: y - (side - h) / 2, w: side, h: side };
    }
  }
}
