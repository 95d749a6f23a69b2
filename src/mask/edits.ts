import { rectOfSize } from '../geometry/rect';
import { checkCoverage } from './checkCoverage';
import { checkPatch } from './checkPatch';
import { byteOf, type Coverage, KEEP, type PaintMode, REPAINT } from './coverage';
import { FlipFinder } from './flipFinder';
import { type Flips, flipsOf } from './flips';
import type { Patch } from './patch';
import { RunWriter } from './runs';
import type { Shape } from './shape';
import { shapeSpans } from './shapeSpans';

// Each edit says which pixels it would flip, null for none, and changes no byte: all are done, undone and redone by the
// same few lines of the engine.

/** Keeps everything. */
export function clearing(coverage: Coverage): Flips | null {
  const finder = new FlipFinder(coverage);
  const { w, h } = coverage;
  for (let y = 0; y < h; y++) finder.want(y * w, w, (pixels) => pixels.fill(KEEP));
  return finder.flips();
}

/** Swaps keep and repaint. */
export function inverting({ w, h }: Coverage): Flips | null {
  const writer = new RunWriter();
  writer.add(0, w * h);
  return flipsOf(writer, { w, h });
}

/** Paints or erases a shape. */
export function filling(coverage: Coverage, shape: Shape, mode: PaintMode): Flips | null {
  const finder = new FlipFinder(coverage);
  const value = byteOf(mode);
  shapeSpans(shape, coverage, (y, start, end) => {
    finder.want(y * coverage.w + start, end - start, (pixels) => pixels.fill(value));
  });
  return finder.flips();
}

/** Paints or erases where the region is REPAINT. Throws a RangeError as `checkPatch` does, and on greys. */
export function stamping(coverage: Coverage, region: Patch, mode: PaintMode): Flips | null {
  checkPatch(region, coverage);
  const { rect, data } = region;
  checkCoverage({ w: rect.w, h: rect.h, data });
  const finder = new FlipFinder(coverage);
  const stamp = new Uint8Array(4 * Math.ceil(rect.w / 4));
  for (let y = 0; y < rect.h; y++) {
    stamp.set(data.subarray(y * rect.w, (y + 1) * rect.w));
    finder.want((rect.y + y) * coverage.w + rect.x, rect.w, (pixels) => {
      stampPixels(pixels, stamp, mode);
    });
  }
  return finder.flips();
}

/** Four at a time; `stamp` is as long as `pixels`, or up to 3 bytes longer. */
function stampPixels(pixels: Uint8Array, stamp: Uint8Array, mode: PaintMode): void {
  const words = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2);
  const stampWords = new Int32Array(stamp.buffer);
  if (mode === 'paint') for (let i = 0; i < words.length; i++) words[i] |= stampWords[i];
  else for (let i = 0; i < words.length; i++) words[i] &= ~stampWords[i];
  for (let x = 4 * words.length; x < pixels.length; x++) {
    if (stamp[x] === REPAINT) pixels[x] = byteOf(mode);
  }
}

/** Puts the patch's bytes there. Throws a RangeError as `checkPatch` does, and on greys. */
export function putting(coverage: Coverage, patch: Patch): Flips | null {
  checkPatch(patch, coverage);
  const finder = new FlipFinder(coverage);
  const { rect, data } = patch;
  for (let y = 0; y < rect.h; y++) {
    finder.want((rect.y + y) * coverage.w + rect.x, rect.w, (pixels) => {
      pixels.set(data.subarray(y * rect.w, (y + 1) * rect.w));
    });
  }
  return finder.flips();
}

/** Takes over another coverage. Throws a RangeError when its size differs or it holds greys. */
export function loading(coverage: Coverage, { w, h, data }: Coverage): Flips | null {
  if (w !== coverage.w || h !== coverage.h) {
    throw new RangeError(`a mask of ${w}×${h} for a photo of ${coverage.w}×${coverage.h}`);
  }
  return putting(coverage, { rect: rectOfSize(coverage), data });
}
