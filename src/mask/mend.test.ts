import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid, picture } from '../../e2e/tools/grid';
import type { Frame } from '../geometry/frame';
import { growRect, type Rect, rectOfSize } from '../geometry/rect';
import { type Coverage, KEEP, REPAINT } from './coverage';
import { examine } from './examine';
import type { Finding, FindingKind } from './finding';
import { mend } from './mend';

/** A frame enlarged fourfold, so that a cell is 2 × 2 photo pixels and a token 4 × 4. */
const enlarged = (rect: Rect): Frame => ({ rect, working: { w: rect.w * 4, h: rect.h * 4 } });

const mended = (coverage: Coverage, kind: FindingKind, rect = rectOfSize(coverage)) =>
  picture(mend(coverage, enlarged(rect), kind));

/** Where a mend may write, and what. */
function mayChange({ kind, bounds }: Finding, frame: Frame): { rect: Rect; values: number[] } {
  if (kind === 'specks' || kind === 'outside') return { rect: bounds, values: [KEEP] };
  if (kind === 'nearlyAll') return { rect: frame.rect, values: [KEEP, REPAINT] };
  if (kind !== 'thin') return { rect: bounds, values: [REPAINT] };
  // A pixel in a corner must grow by 1 + √2 times half a token.
  const reach = Math.ceil((8 * 2.42 * frame.rect.w) / frame.working.w);
  return { rect: growRect(bounds, reach), values: [REPAINT] };
}

const isIn = (r: Rect, x: number, y: number) =>
  x + 0.5 >= r.x && y + 0.5 >= r.y && x + 0.5 < r.x + r.w && y + 0.5 < r.y + r.h;

const sketch = grid`
  # # # # # . . . . . . .
  # # # # # . . # . . . .
  # # . # # . . . . . . .
  # # # # # . . . . . . .
  # # # # # . . . . . . .
  . . . . . . . # # . . .
  . . . . . . . # # . . .
  . # . . . . . . . . . .`;

describe('mend', () => {
  it('specks: they are gone, what is as large as a cell stays', () => {
    expect(mended(sketch, 'specks')).toBe(
      picture(grid`
        # # # # # . . . . . . .
        # # # # # . . . . . . .
        # # . # # . . . . . . .
        # # # # # . . . . . . .
        # # # # # . . . . . . .
        . . . . . . . # # . . .
        . . . . . . . # # . . .
        . . . . . . . . . . . .`),
    );
  });

  it('pinholes: they are painted', () => {
    expect(mended(sketch, 'pinholes')).toBe(picture(sketch).replace('# # . # #', '# # # # #'));
  });

  it('outline: what it encloses is painted, and nothing else', () => {
    const lasso = grid`
      . . . . . . . . . . . . . .
      . . # # # # # # # # # # . .
      . # . . . . . . . . . . # .
      . # . . . . . . . . . . # .
      . # . . . . . . . . . . # .
      . # . . . # # # . . . . # .
      . # . . . # . # . . . . # .
      . # . . . # # # . . . . # .
      . # . . . . . . . . . . # .
      . # . . . . . . . . . . # .
      . # . . . . . . . . . . # .
      . . # # # # # # # # # # . .
      . # . . . . . . . . . . . .`;
    expect(mended(lasso, 'outline')).toBe(
      picture(grid`
        . . . . . . . . . . . . . .
        . . # # # # # # # # # # . .
        . # # # # # # # # # # # # .
        . # # # # # # # # # # # # .
        . # # # # # # # # # # # # .
        . # # # # # # # # # # # # .
        . # # # # # . # # # # # # .
        . # # # # # # # # # # # # .
        . # # # # # # # # # # # # .
        . # # # # # # # # # # # # .
        . # # # # # # # # # # # # .
        . . # # # # # # # # # # . .
        . # . . . . . . . . . . . .`),
    );
  });

  it('thin: only thin regions grow, until a disc has room', () => {
    const lines = grid`
      . . . . . . . . . . . .
      . . . . . . . # # # # #
      # # . . . . . # # # # #
      . . . . . . . # # # # #
      . . . . . . . # # # # #
      . . . . . . . # # # # #
      . # . . . . . . . . . .
      . # . . . . . . . . . .
      . # . . . . . . . . . .
      . # . . . . . . . . . .`;
    expect(mended(lines, 'thin')).toBe(
      picture(grid`
        . . . . . . . . . . . .
        . . . . . . . # # # # #
        # # . . . . . # # # # #
        . . . . . . . # # # # #
        . . . . . . . # # # # #
        . # . . . . . # # # # #
        # # # . . . . . . . . .
        # # # . . . . . . . . .
        # # # . . . . . . . . .
        # # # . . . . . . . . .`),
    );
  });

  it('outside: only what the frame sends stays', () => {
    expect(mended(sketch, 'outside', { x: 2, y: 1, w: 6, h: 5 })).toBe(
      picture(grid`
        . . . . . . . . . . . .
        . . # # # . . # . . . .
        . . . # # . . . . . . .
        . . # # # . . . . . . .
        . . # # # . . . . . . .
        . . . . . . . # . . . .
        . . . . . . . . . . . .
        . . . . . . . . . . . .`),
    );
  });

  it('empty: all that the frame sends is painted', () => {
    const beside = grid`
      . . . . #
      . . . . .
      . . . . .`;
    expect(mended(beside, 'empty', { x: 0, y: 1, w: 4, h: 4 })).toBe(
      picture(grid`
        . . . . #
        # # # # .
        # # # # .`),
    );
  });

  it('nearlyAll: keep and repaint change places where the frame sends', () => {
    const most = grid`
      # # # # #
      # # . # .`;
    expect(mended(most, 'nearlyAll', { x: 0, y: 0, w: 4, h: 2 })).toBe(
      picture(grid`
        . . . . #
        . . # . .`),
    );
  });

  const anyFrame = fc
    .record({
      x: fc.integer({ min: -4, max: 8 }),
      y: fc.double({ min: -4, max: 8, noNaN: true }),
      w: fc.integer({ min: 16, max: 32 }),
      h: fc.integer({ min: 16, max: 32 }),
      scale: fc.constantFrom(1, 2, 3.5, 8),
    })
    .map(
      ({ scale, ...rect }): Frame => ({ rect, working: { w: rect.w * scale, h: rect.h * scale } }),
    );

  it('makes its finding disappear', () => {
    fc.assert(
      fc.property(anyCoverage(24), anyFrame, (coverage, frame) => {
        for (const { kind } of examine(coverage, frame)) {
          const left = examine(mend(coverage, frame, kind), frame);
          expect(left.map((finding) => finding.kind)).not.toContain(kind);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing but what the finding is about', () => {
    fc.assert(
      fc.property(anyCoverage(24), anyFrame, (coverage, frame) => {
        for (const finding of examine(coverage, frame)) {
          const after = mend(coverage, frame, finding.kind);
          const { rect, values } = mayChange(finding, frame);
          const isWrong = (i: number) =>
            after.data[i] !== coverage.data[i] &&
            !(
              values.includes(after.data[i]!) &&
              isIn(rect, i % coverage.w, Math.floor(i / coverage.w))
            );
          expect([...after.data.keys()].filter(isWrong)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
