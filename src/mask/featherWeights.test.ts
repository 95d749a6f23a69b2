import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid } from '../../e2e/tools/grid';
import { rectOfSize } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';
import { featherWeights } from './featherWeights';

const whole = (coverage: Coverage, feather: number) =>
  featherWeights(coverage, feather, rectOfSize(coverage));

/** Distance from each pixel's centre to the nearest painted one, straight from the definition. */
function distances({ w, data }: Coverage): number[] {
  const painted = [...data.keys()].filter((i) => data[i] === REPAINT);
  const between = (a: number, b: number) =>
    Math.hypot(Math.floor(a / w) - Math.floor(b / w), (a % w) - (b % w));
  return Array.from(data, (_, i) => Math.min(...painted.map((p) => between(i, p))));
}

const anyFeather = fc.oneof(
  fc.integer({ min: 1, max: 12 }),
  fc.double({ min: 0.5, max: 20, noNaN: true }),
);

describe('featherWeights', () => {
  it('falls from 255 to 0 over the feather', () => {
    const line = grid`. . . . . . # # . . . . . .`;
    expect([...whole(line, 4)]).toEqual([0, 0, 0, 40, 128, 215, 255, 255, 215, 128, 40, 0, 0, 0]);
  });

  it('0 is the coverage', () => {
    fc.assert(
      fc.property(anyCoverage(20), (coverage) => {
        expect(whole(coverage, 0)).toEqual(coverage.data);
      }),
    );
  });

  it('is 255 exactly where painted, 0 from the feather on, and falls with the distance', () => {
    fc.assert(
      fc.property(anyCoverage(14), anyFeather, (coverage, feather) => {
        const weights = whole(coverage, feather);
        const distance = distances(coverage);
        const byDistance = [...weights.keys()].sort((a, b) => distance[a] - distance[b]);
        for (const [i, weight] of weights.entries()) {
          if (distance[i] === 0) expect(weight).toBe(255);
          if (distance[i] >= feather) expect(weight).toBe(0);
        }
        for (const [k, i] of byDistance.entries()) {
          const nearer = byDistance[k - 1] ?? i;
          expect(weights[i]).toBeLessThanOrEqual(weights[nearer]);
          if (distance[i] === distance[nearer]) expect(weights[i]).toBe(weights[nearer]);
        }
      }),
    );
  });

  it('of a part is that part of the whole', () => {
    fc.assert(
      fc.property(anyCoverage(20), anyFeather, fc.infiniteStream(fc.nat(20)), (c, feather, n) => {
        const [x, y] = [n.next().value % c.w, n.next().value % c.h];
        const within = { x, y, w: (n.next().value % (c.w - x)) + 1, h: c.h - y };
        const all = whole(c, feather);
        const part = featherWeights(c, feather, within);
        for (const [i, weight] of part.entries()) {
          const [px, py] = [x + (i % within.w), y + Math.floor(i / within.w)];
          expect(weight).toBe(all[py * c.w + px]);
        }
      }),
    );
  });

  it.each([
    ['a negative feather', -1, { x: 0, y: 0, w: 1, h: 1 }],
    ['half pixels', 1, { x: 0.5, y: 0, w: 1, h: 1 }],
    ['pixels beside the photo', 1, { x: 1, y: 0, w: 2, h: 1 }],
  ])('refuses %s', (_, feather, within) => {
    expect(() => featherWeights(grid`. #`, feather, within)).toThrow(RangeError);
  });
});
