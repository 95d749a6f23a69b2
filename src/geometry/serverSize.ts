import type { Size, SizeLimits } from './size';

/** How the upstream chooses its output size. */
export type Megapixels = 'match_input' | '1' | '0.25';

/**
 * The size the upstream gives its outputs for an input of `size`, both in pixels; a side can be 0, which crashes it.
 * Follows `size_maybe_match_input` of replicate/cog-flux `predict.py`, which floors, whatever its texts say.
 */
export function serverSize(
  size: Size,
  megapixels: Megapixels,
  limits: Pick<SizeLimits, 'multiple' | 'maxSide'>,
): Size {
  const snap = (side: number) => Math.trunc(side / limits.multiple) * limits.multiple;
  if (megapixels === 'match_input') {
    const scale = Math.min(limits.maxSide / size.w, limits.maxSide / size.h, 1);
    if (scale === 1) return { w: snap(size.w), h: snap(size.h) };
    return { w: snap(Math.trunc(size.w * scale)), h: snap(Math.trunc(size.h * scale)) };
  }
  const target = Math.trunc(Number(megapixels) * 1024 * 1024);
  const scale = Math.sqrt(target / (size.w * size.h));
  return { w: snap(Math.trunc(size.w * scale)), h: snap(Math.trunc(size.h * scale)) };
}
