import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyCoverage } from '../mask/coverage';
import { createPaintedSpans } from './paintedSpans';

const paint = ({ w, data }: ReturnType<typeof emptyCoverage>, ...rect: number[]) => {
  const [x, y, width, height] = rect;
  for (let row = y; row < y + height; row++) data.fill(255, row * w + x, row * w + x + width);
  return { x, y, w: width, h: height };
};

describe('painted spans', () => {
  it('are none in an empty coverage, one in a full one', () => {
    const coverage = emptyCoverage({ w: 200, h: 100 });
    const spans = createPaintedSpans(coverage);
    expect(spans.inRow(0)).toEqual([]);
    spans.touch(paint(coverage, 0, 0, 200, 100));
    expect(spans.inRow(99)).toEqual([{ from: 0, to: 200, paint: 'full' }]);
  });

  it('begin with nothing read where nothing is painted, and hear of what is', () => {
    const coverage = emptyCoverage({ w: 100, h: 100 });
    const spans = createPaintedSpans(coverage, true);
    expect(spans.inRow(80)).toEqual([]);
    spans.touch(paint(coverage, 70, 70, 1, 1));
    expect([3, 80].map((row) => spans.inRow(row))).toEqual([
      [],
      [{ from: 64, to: 100, paint: 'runs' }],
    ]);
  });

  it('join tiles with paint, and end with the photo', () => {
    const coverage = emptyCoverage({ w: 330, h: 70 });
    paint(coverage, 64, 0, 128, 64);
    paint(coverage, 200, 9, 1, 1);
    paint(coverage, 328, 3, 2, 1);
    const spans = createPaintedSpans(coverage);
    expect(spans.inRow(63)).toEqual([
      { from: 64, to: 256, paint: 'runs' },
      { from: 320, to: 330, paint: 'runs' },
    ]);
    expect(spans.inRow(64)).toEqual([]);
  });

  it('hold no painted pixel outside, whatever is painted and touched in whatever order', () => {
    const rect = fc.record({
      x: fc.nat(180),
      y: fc.nat(120),
      w: fc.integer({ min: 1, max: 90 }),
      h: fc.integer({ min: 1, max: 70 }),
      value: fc.constantFrom(0, 255),
    });
    const size = fc.constantFrom({ w: 200, h: 150 }, { w: 197, h: 150 });
    fc.assert(
      fc.property(size, fc.array(rect, { maxLength: 6 }), (of, rects) => {
        const coverage = emptyCoverage(of);
        const spans = createPaintedSpans(coverage);
        for (const { x, y, value, ...wide } of rects) {
          const [w, h] = [Math.min(wide.w, of.w - x), Math.min(wide.h, of.h - y)];
          for (let row = y; row < y + h; row++) {
            coverage.data.fill(value, row * of.w + x, row * of.w + x + w);
          }
          spans.touch({ x, y, w, h });
          for (let row = 0; row < of.h; row++) {
            const bytes = coverage.data.slice(row * of.w, (row + 1) * of.w);
            for (const { from, to, paint } of spans.inRow(row)) {
              if (paint === 'full' && bytes.subarray(from, to).includes(0))
                throw new Error('not full');
              bytes.fill(0, from, to);
            }
            if (bytes.includes(255)) throw new Error(`paint outside the spans of row ${row}`);
          }
        }
      }),
    );
  });
});
