import { rectOfSize } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { type Coverage, emptyCoverage, REPAINT } from '../mask/coverage';
import { keepRegions } from '../mask/keepRegions';
import { labelRuns } from '../mask/labelRuns';
import { isGround } from './isGround';
import type { Pixels } from './pixels';
import { resample } from './resample';

/** A mask that came as a picture, fitted to the photo, and how it was understood. */
export type ImportedMask = {
  readonly coverage: Coverage;
  /** The picture's own size. */
  readonly picture: Size;
  /** What was looked at. */
  readonly from: 'alpha' | 'light';
  /** Whether what is transparent, or dark, was taken as what to repaint. */
  readonly inverted: boolean;
};

/** One byte per pixel. */
type Plane = Size & { readonly data: Uint8Array };

const HALF = 128;

/**
 * A mask picture of any size as coverage of the photo's size. What counts is opacity if any pixel is less than half
 * opaque, else lightness (ITU-R BT.601 luma); what is opaque or light is repainted, or else what is not if that is
 * clearly the drawing and this the ground (`isGround`). Scaled, half counts as whole, and no region vanishes.
 * @param lightIsRepaint whether the picture says so itself: then nothing is guessed
 */
export function maskOf(picture: Pixels, size: Size, lightIsRepaint: boolean): ImportedMask {
  const from = hasHoles(picture) ? 'alpha' : 'light';
  const plain = from === 'alpha' ? opacityOf(picture) : lightnessOf(picture);
  const inverted = !lightIsRepaint && isGround(halves(plain));
  const plane = inverted ? { ...plain, data: plain.data.map((value) => 255 - value) } : plain;
  return { coverage: fitted(plane, size), picture: { w: plain.w, h: plain.h }, from, inverted };
}

function hasHoles({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at]! < HALF) return true;
  return false;
}

function opacityOf({ w, h, data }: Pixels): Plane {
  const plane = new Uint8Array(w * h);
  for (let i = 0; i < plane.length; i++) plane[i] = data[i * 4 + 3]!;
  return { w, h, data: plane };
}

function lightnessOf({ w, h, data }: Pixels): Plane {
  const plane = new Uint8Array(w * h);
  for (let i = 0, at = 0; i < plane.length; i++, at += 4) {
    plane[i] = Math.round(0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!);
  }
  return { w, h, data: plane };
}

function halves(plane: Plane): Coverage {
  const coverage = emptyCoverage(plane);
  for (let i = 0; i < plane.data.length; i++) {
    if (plane.data[i]! >= HALF) coverage.data[i] = REPAINT;
  }
  return coverage;
}

function fitted(plane: Plane, size: Size): Coverage {
  const drawn = halves(plane);
  if (plane.w === size.w && plane.h === size.h) return drawn;
  const rect = rectOfSize(plane);
  const coverage = halves(scaled(plane, size));
  keepRegions(coverage, labelRuns(drawn), { rect, working: size });
  return coverage;
}

/** In shades, so that smooth edges stay smooth. */
function scaled(plane: Plane, size: Size): Plane {
  const data = new Uint8ClampedArray(plane.data.length * 4);
  for (let i = 0; i < plane.data.length; i++) data[i * 4] = plane.data[i]!;
  const { data: pixels } = resample({ w: plane.w, h: plane.h, data }, rectOfSize(plane), size);
  const shades = new Uint8Array(size.w * size.h);
  for (let i = 0; i < shades.length; i++) shades[i] = pixels[i * 4]!;
  return { w: size.w, h: size.h, data: shades };
}
