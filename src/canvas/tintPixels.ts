import { intersectRects, isEmptyRect, roundRectOut } from '../geometry/rect';
import type { View } from '../geometry/view';
import type { Coverage } from '../mask/coverage';
import { enlargeMask } from './enlargeMask';
import type { PaintedRuns } from './paintedRuns';
import { type Pixels, RGB } from './pixels';
import { reduceMask } from './reduceMask';

/** What a mask is shown with, as opaque words for `Pixels`. */
export type Ink = {
  readonly tint: number;
  /** What every second diagonal stripe is drawn with; null for none. */
  readonly stripe: number | null;
};

/** A stripe's width, counted along a row; a power of two. */
const STRIPE = 4;

const BLACK = 0xff000000;
const WHITE = 0xffffffff;

/** The ink of a colour, `#rrggbb`; `pattern` adds stripes of black or white, so that hue alone need not tell the mask. */
export function inkOf(colour: string, pattern: boolean): Ink {
  const rgb = Number.parseInt(colour.slice(1), 16);
  const [r, g, b] = [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
  // Little-endian, like every machine a browser runs on.
  const tint = ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
  // Rec. 709 weights: what of the colour is light.
  const isLight = 0.2126 * r + 0.7152 * g + 0.0722 * b > 127;
  return { tint, stripe: pattern ? (isLight ? BLACK : WHITE) : null };
}

/**
 * Draws `coverage`, seen through `view`, into `out`: the ink where it is painted, else clear. Enlarged, each pixel
 * shows the mask pixel under its centre; reduced, its alpha is the painted share. Stripes are as wide at any zoom,
 * and move with the photo's corner.
 * Each pixel is a function of the bytes alone, so a part repainted equals the whole repainted.
 * @param painted of this coverage, told of every change · @param view screen = photo · zoom + (x, y), in pixels of the canvas
 */
export function tintPixels(
  coverage: Coverage,
  painted: PaintedRuns,
  view: View,
  ink: Ink,
  out: Pixels,
): void {
  out.data.fill(0, 0, out.w * out.h);
  const { x, y, zoom } = view;
  const photo = roundRectOut({ x, y, w: coverage.w * zoom, h: coverage.h * zoom });
  const shown = intersectRects(out, photo);
  if (isEmptyRect(shown)) return;
  if (zoom >= 1) enlargeMask(coverage, painted, view, ink.tint, shown, out);
  else reduceMask(coverage, painted, view, ink.tint, shown, out);
  if (ink.stripe !== null) stripe(out, Math.floor(x) + Math.floor(y), ink.stripe);
}

/** Gives every second diagonal stripe of what is painted another colour, its alpha as it was. */
function stripe({ x, y, w, h, data: words }: Pixels, origin: number, colour: number): void {
  const rgb = colour & RGB;
  for (let j = 0; j < h; j++) {
    const phase = x + y + j - origin;
    for (let i = 0; i < w; i++) {
      const word = words[j * w + i]!;
      if (word !== 0 && (phase + i) & STRIPE) words[j * w + i] = (word & ~RGB) | rgb;
    }
  }
}
