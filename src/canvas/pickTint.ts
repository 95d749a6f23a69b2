import type { Rect } from '../geometry/rect';
import { PICK_COLOURS } from '../mask/pick/pickColours';
import type { Picks } from '../mask/pick/picks';

/** How opaque the colours lie over the photo, 0…255. */
const ALPHA = 128;

/**
 * The colour of the picture that wins at each pixel of a part, as canvases hold pixels.
 * @param meaning which picture, from 0, each value of the picks means · @param rect whole pixels inside the photo
 */
export function pickTint(
  { w, data }: Picks,
  meaning: readonly number[],
  rect: Rect,
): Uint8ClampedArray<ArrayBuffer> {
  const colours = meaning.map((picture) => [...(PICK_COLOURS[picture] ?? []), ALPHA]);
  const tint = new Uint8ClampedArray(rect.w * rect.h * 4);
  for (let row = 0, to = 0; row < rect.h; row++) {
    const from = (rect.y + row) * w + rect.x;
    for (let i = from; i < from + rect.w; i++, to += 4) tint.set(colours[data[i] ?? 0] ?? [], to);
  }
  return tint;
}

/** Opaque where a part has the value, else transparent, as canvases hold pixels. */
export function pickStencil(
  { w, data }: Picks,
  value: number,
  rect: Rect,
): Uint8ClampedArray<ArrayBuffer> {
  const stencil = new Uint8ClampedArray(rect.w * rect.h * 4);
  for (let row = 0, to = 3; row < rect.h; row++) {
    const from = (rect.y + row) * w + rect.x;
    for (let i = from; i < from + rect.w; i++, to += 4) if (data[i] === value) stencil[to] = 255;
  }
  return stencil;
}
