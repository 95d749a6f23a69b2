import type { Size } from '../geometry/size';

/** What to repaint: one byte per pixel, row by row, only 0 (keep) or 255 (repaint). */
export type Coverage = Size & { readonly data: Uint8Array };

export const KEEP = 0;
export const REPAINT = 255;

/** A mask of the given size that keeps everything. */
export function emptyCoverage(size: Size): Coverage {
  return { w: size.w, h: size.h, data: new Uint8Array(size.w * size.h) };
}

/** Whether an edit adds to what is repainted, or takes away from it. */
export type PaintMode = 'paint' | 'erase';

/** The byte that an edit writes. */
export function byteOf(mode: PaintMode): number {
  return mode === 'paint' ? REPAINT : KEEP;
}
