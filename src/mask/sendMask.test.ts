import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid, picture } from '../../e2e/tools/grid';
import { type Frame, toWorkingPoint, wholePhotoFrame } from '../geometry/frame';
import { FLUX_FILL_LIMITS } from '../geometry/size';
import { type Coverage, KEEP, REPAINT } from './coverage';
import { crc32 } from './crc32';
import { growCoverage } from './growCoverage';
import { labelRuns } from './labelRuns';
import { sendMask } from './sendMask';

const frame = (x: number, y: number, w: number, h: number, working: [number, number]): Frame => ({
  rect: { x, y, w, h },
  working: { w: working[0], h: working[1] },
});

/** Painted area of each working pixel from the definition: one working pixel against one photo pixel at a time. */
function paintedArea(coverage: Coverage, { rect, working }: Frame): number[] {
  const [pw, ph] = [rect.w / working.w, rect.h / working.h];
  const overlap = (from: number, length: number, pixel: number) =>
    Math.max(0, Math.min(from + length, pixel + 1) - Math.max(from, pixel));
  return Array.from({ length: working.w * working.h }, (_, k) => {
    const [x, y] = [rect.x + (k % working.w) * pw, rect.y + Math.floor(k / working.w) * ph];
    let area = 0;
    for (const [i, byte] of coverage.data.entries()) {
      if (byte !== REPAINT) continue;
      area += overlap(x, pw, i % coverage.w) * overlap(y, ph, Math.floor(i / coverage.w));
    }
    return area / (pw * ph);
  });
}

/** For each region the working pixels it touches. */
function touchedPixels(coverage: Coverage, f: Frame): number[][] {
  const { row, region, start, end } = labelRuns(coverage);
  const touched = new Map<number, Set<number>>();
  for (const [k, root] of region.entries()) {
    const from = toWorkingPoint(f, { x: start[k], y: row[k] });
    const to = toWorkingPoint(f, { x: end[k], y: row[k] + 1 });
    const pixels = touched.get(root) ?? new Set();
    for (let i = 0; i < f.working.w * f.working.h; i++) {
      const [x, y] = [i % f.working.w, Math.floor(i / f.working.w)];
      const across = Math.min(to.x, x + 1) - Math.max(from.x, x);
      const down = Math.min(to.y, y + 1) - Math.max(from.y, y);
      if (across > 1e-5 && down > 1e-5) pixels.add(i);
    }
    touched.set(root, pixels);
  }
  return [...touched.values()].map((pixels) => [...pixels]);
}

const side = fc.integer({ min: 1, max: 12 });
const origin = fc.oneof(
  fc.integer({ min: -8, max: 12 }),
  fc.double({ min: -8, max: 12, noNaN: true }),
);
const extent = fc.oneof(
  fc.integer({ min: 1, max: 24 }),
  fc.double({ min: 0.5, max: 24, noNaN: true }),
);
const anyFrame = fc
  .tuple(origin, origin, extent, extent, side, side)
  .map(([x, y, w, h, ww, wh]) => frame(x, y, w, h, [ww, wh]));

describe('sendMask', () => {
  it('halves by area: half is enough, less is not', () => {
    const coverage = grid`
      # . # # # . . .
      # . # # . . . .
      # . . . # # . #
      . . . . # # # #`;
    expect(picture(sendMask(coverage, frame(0, 0, 8, 4, [4, 2]), 0))).toBe(
      picture(grid`
        # # . .
        . . # #`),
    );
  });

  it('keeps a speck that would vanish at every pixel it touches', () => {
    const coverage = grid`
      # # # . . . . . .
      # # # . . . . . .
      # # # . . # . . .
      . . . . . . # . .
      . . . . . . . . .
      . . . . . . . . .`;
    expect(picture(sendMask(coverage, frame(0, 0, 9, 6, [3, 2]), 0))).toBe(
      picture(grid`
        # # .
        . . #`),
    );
  });

  it('weighs by exact area at a fractional scale', () => {
    // Working pixels are 1.5 photo pixels wide: the second takes half a pixel of the painted ones.
    expect(picture(sendMask(grid`# # . . . .`, frame(0, 0, 6, 1, [4, 1]), 0))).toBe('# . . .');
    expect(picture(sendMask(grid`. # # . . .`, frame(0, 0, 6, 1, [4, 1]), 0))).toBe('. # . .');
  });

  it('is black beside the photo and enlarges by whole blocks', () => {
    expect(picture(sendMask(grid`# . #`, frame(-1, 0, 6, 1, [12, 2]), 0))).toBe(
      picture(grid`
        . . # # . . # # . . . .
        . . # # . . # # . . . .`),
    );
  });

  it('cuts out the frame', () => {
    const coverage = grid`
      # . . . #
      . # . # .
      . . # . .`;
    expect(picture(sendMask(coverage, frame(1, 1, 3, 2, [3, 2]), 0))).toBe(
      picture(grid`
        # . #
        . # .`),
    );
  });

  it('grows before it scales', () => {
    fc.assert(
      fc.property(anyCoverage(16), anyFrame, fc.nat(5), (coverage, f, grow) => {
        expect(sendMask(coverage, f, grow)).toEqual(sendMask(growCoverage(coverage, grow), f, 0));
      }),
    );
  });

  it.each([
    [32, 32],
    [64, 96],
    [256, 32],
    [1440, 1440],
  ])('of a photo of %d × %d is the mask itself', (w, h) => {
    const data = Uint8Array.from({ length: w * h }, (_, i) => ((i * i) % 7 < 3 ? REPAINT : KEEP));
    for (const fit of ['pad', 'crop', 'stretch'] as const) {
      const whole = wholePhotoFrame({ w, h }, fit, FLUX_FILL_LIMITS);
      const mask = sendMask({ w, h, data }, whole, 0);
      expect([mask.w, mask.h, crc32(mask.data)]).toEqual([w, h, crc32(data)]);
    }
  });

  it('has the working size and is white exactly by half its area, or where a lost region lies', () => {
    fc.assert(
      fc.property(anyCoverage(16), anyFrame, (coverage, f) => {
        const mask = sendMask(coverage, f, 0);
        expect({ w: mask.w, h: mask.h }).toEqual(f.working);
        const area = paintedArea(coverage, f);
        const regions = touchedPixels(coverage, f);
        const isLost = (pixels: number[]) => pixels.every((i) => area[i] < 0.5 - 1e-7);
        const kept = new Set(regions.filter(isLost).flat());
        for (const [i, byte] of mask.data.entries()) {
          if (area[i] > 0.5 - 1e-12 || kept.has(i)) expect(byte).toBe(REPAINT);
          else if (area[i] < 0.5 - 1e-7) expect(byte).toBe(KEEP);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never loses a region that lies in the frame', () => {
    fc.assert(
      fc.property(anyCoverage(24), fc.constantFrom('pad', 'stretch'), (coverage, fit) => {
        const limits = { ...FLUX_FILL_LIMITS, multiple: 2, minSide: 2, maxSide: 6 };
        const whole = wholePhotoFrame(coverage, fit, limits);
        const mask = sendMask(coverage, whole, 0);
        for (const pixels of touchedPixels(coverage, whole)) {
          expect(pixels.some((i) => mask.data[i] === REPAINT)).toBe(true);
        }
      }),
    );
  });
});
