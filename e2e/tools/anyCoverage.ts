import fc from 'fast-check';
import { type Coverage, KEEP, REPAINT } from '../../src/mask/coverage';

/** Masks for property tests: empty, full, specks, noise and blobs of rectangles; sides 1…maxSide. */
export function anyCoverage(maxSide: number): fc.Arbitrary<Coverage> {
  const side = fc.integer({ min: 1, max: maxSide });
  return fc.tuple(side, side).chain(([w, h]) => {
    const speckled = fc
      .array(fc.boolean(), { minLength: w * h, maxLength: w * h })
      .map((bits) => Uint8Array.from(bits, (bit) => (bit ? REPAINT : KEEP)));
    const corner = fc.tuple(fc.integer({ min: 0, max: w - 1 }), fc.integer({ min: 0, max: h - 1 }));
    const blobs = fc
      .array(fc.tuple(corner, corner), { maxLength: 4 })
      .map((corners) => drawRectangles(w, h, corners));
    return fc.oneof(speckled, blobs).map((data) => ({ w, h, data }));
  });
}

type Corner = [number, number];

function drawRectangles(w: number, h: number, rectangles: readonly [Corner, Corner][]): Uint8Array {
  const data = new Uint8Array(w * h);
  for (const [[x0, y0], [x1, y1]] of rectangles) {
    for (let y = Math.min(y0, y1); y <= Math.max(y0, y1); y++) {
      data.fill(REPAINT, y * w + Math.min(x0, x1), y * w + Math.max(x0, x1) + 1);
    }
  }
  return data;
}
