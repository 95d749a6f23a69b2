import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid, picture } from '../../e2e/tools/grid';
import { type Coverage, emptyCoverage, REPAINT } from './coverage';
import { coverageBounds } from './coverageBounds';
import { crc32 } from './crc32';
import { clearing } from './edits';
import { flip, flipsOf } from './flips';
import { RunWriter } from './runs';

const paintedIn = ({ data }: Coverage) => data.filter((byte) => byte === REPAINT).length;

/** The flips that make an empty mask this one. */
const flipsTo = clearing;

describe('flip', () => {
  it('swaps keep and repaint', () => {
    const coverage = grid`
      # # . .
      # . . .`;
    const flips = flipsTo(grid`
      . # # .
      # # . .`);
    expect(flips && flip(coverage, flips)).toBe(0);
    expect(picture(coverage)).toBe(
      picture(grid`
        # . # .
        . # . .`),
    );
  });

  it('counts what it paints, and twice is nothing', () => {
    fc.assert(
      fc.property(anyCoverage(40), fc.nat(), (flipped, seed) => {
        const flips = flipsTo(flipped);
        fc.pre(flips !== null);
        const coverage = emptyCoverage(flipped);
        coverage.data.forEach((_, i) => {
          coverage.data[i] = (i * i + seed) % 7 < 3 ? REPAINT : 0;
        });
        const before = { painted: paintedIn(coverage), crc: crc32(coverage.data) };
        const gained = flip(coverage, flips);
        expect(paintedIn(coverage)).toBe(before.painted + gained);
        expect(gained + flip(coverage, flips)).toBe(0);
        expect(crc32(coverage.data)).toBe(before.crc);
      }),
    );
  });
});

describe('flipsOf', () => {
  it('is null for none', () => {
    expect(flipsOf(new RunWriter(), { w: 3, h: 3 })).toBeNull();
  });

  it('counts them and is tight around them', () => {
    fc.assert(
      fc.property(anyCoverage(24), (flipped) => {
        const flips = flipsTo(flipped);
        fc.pre(flips !== null);
        expect(flips.count).toBe(paintedIn(flipped));
        expect(flips.rect).toEqual(coverageBounds(flipped));
      }),
    );
  });
});
