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
/** Lights that differ by less are one: a white JPEG is not quite white everywhere. */
const CONTRAST = 48;
/** How far from black or white a pixel of a black-and-white drawing may be, and how many of them (as a part) stray. */
const NEARLY = 40;
const STRAY = 0.05;

/**
 * A mask picture of any size as coverage of the photo's size. What counts is opacity if any pixel is less than half
 * opaque and the others are not most of it, drawn in black and white; else lightness (ITU-R BT.601 luma), half of what there is,
 * and what is transparent is kept. What is opaque or light is repainted, or else what is not if that is clearly the
 * drawing and this the ground (`isGround`). Scaled, half counts as whole, and no region vanishes.
 * @param lightIsRepaint whether the picture says so itself: then nothing is guessed
 */
export function maskOf(picture: Pixels, size: Size, lightIsRepaint: boolean): ImportedMask {
  const opacity = opacityOf(picture);
  const light = lightnessOf(picture);
  const holes = opacity.data.some((value) => value < HALF);
  const from = holes && !isDrawing(light, opacity) ? 'alpha' : 'light';
  const plain = from === 'alpha' ? opacity : stretched(light);
  const inverted = !lightIsRepaint && isGround(halves(plain));
  const plane = inverted ? { ...plain, data: plain.data.map((value) => 255 - value) } : plain;
  const seen = from === 'light' && holes ? under(plane, opacity) : plane;
  return { coverage: fitted(seen, size), picture: { w: plain.w, h: plain.h }, from, inverted };
}

/** Whether most of the picture is opaque, in black and white, and both. */
function isDrawing(light: Plane, opacity: Plane): boolean {
  let [black, white, other] = [0, 0, 0];
  for (let i = 0; i < light.data.length; i++) {
    if (opacity.data[i]! < HALF) continue;
    const value = light.data[i]!;
    if (value <= NEARLY) black++;
    else if (value >= 255 - NEARLY) white++;
    else other++;
  }
  const opaque = black + white + other;
  return black > 0 && white > 0 && other <= STRAY * opaque && opaque * 2 >= light.data.length;
}

/** The lights from the darkest to the lightest as 0…255: red on black is a drawing too. */
function stretched(plane: Plane): Plane {
  let [low, high] = [255, 0];
  for (const value of plane.data) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high - low < CONTRAST) return plane;
  const data = plane.data.map((value) => Math.round(((value - low) * 255) / (high - low)));
  return { ...plane, data };
}

/** Black where the other is less than half opaque. */
function under(plane: Plane, opacity: Plane): Plane {
  return { ...plane, data: plane.data.map((value, i) => (opacity.data[i]! < HALF ? 0 : value)) };
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
