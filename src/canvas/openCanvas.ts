import type { Size } from '../geometry/size';

/** The context of a canvas that is on no page. */
export function openCanvas({ w, h }: Size): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(w, h).getContext('2d');
  if (!context) throw new Error('no 2d canvas');
  return context;
}
