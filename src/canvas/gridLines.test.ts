import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridAlpha, gridLines, hasGrid } from './gridLines';

/** A canvas with its grid as a picture: # is a line. */
function picture(...[photo, view, canvas]: Parameters<typeof gridLines>): string {
  const lines = gridLines(photo, view, canvas);
  const isLine = (px: number, py: number) =>
    lines.some(({ x, y, w, h }) => px >= x && px < x + w && py + 0.5 >= y && py + 0.5 < y + h);
  return Array.from({ length: canvas.h }, (_, py) =>
    Array.from({ length: canvas.w }, (_, px) => (isLine(px, py) ? '#' : '.')).join(''),
  ).join('\n');
}

describe('the pixel grid', () => {
  it('begins at 800 %', () => {
    expect([7.99, 8, 64].map(hasGrid)).toEqual([false, true, true]);
  });

  it('is faint where it is close', () => {
    expect([8, 12, 16, 64].map(gridAlpha)).toEqual([0.2, 0.3, 0.4, 0.4]);
  });

  it('has a line wherever a new pixel begins, over the photo alone', () => {
    const view = { x: 1, y: 0, zoom: 3 };
    expect(picture({ w: 3, h: 2 }, view, { w: 12, h: 7 })).toBe(
      [
        '....#..#....',
        '....#..#....',
        '....#..#....',
        '.#########..',
        '....#..#....',
        '....#..#....',
        '............',
      ].join('\n'),
    );
  });

  it('is cut off by the canvas', () => {
    const view = { x: -4, y: -1, zoom: 3 };
    expect(picture({ w: 9, h: 9 }, view, { w: 6, h: 4 })).toBe(
      ['..#..#', '..#..#', '######', '..#..#'].join('\n'),
    );
  });

  it('lies where canvas pixels show another photo pixel than the one before, at any zoom', () => {
    const view = fc.record({
      x: fc.double({ min: -2000, max: 100, noNaN: true }),
      y: fc.constant(0),
      zoom: fc.double({ min: 8, max: 64, noNaN: true }),
    });
    fc.assert(
      fc.property(view, (seen) => {
        const photo = { w: 40, h: 1 };
        const shownAt = (px: number) => Math.floor((px + 0.5 - seen.x) / seen.zoom);
        const expected = Array.from({ length: 300 }, (_, px) => px).filter(
          (px) => shownAt(px) > 0 && shownAt(px) < photo.w && shownAt(px - 1) !== shownAt(px),
        );
        const found = gridLines(photo, seen, { w: 300, h: 9 }).map((line) => line.x);
        expect(found).toEqual(expected);
      }),
      { examples: [[{ x: -7.500000000000002, y: 0, zoom: 8 }]] },
    );
  });
});
