import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MaskEngine } from '../mask/maskEngine';
import { clickOutline } from './clickOutline';

/** The pixels within a path of H and V, row by row from the photo's corner: those left of an odd number of its edges. */
function within({ x, y, path }: ReturnType<typeof clickOutline>, w: number, h: number): string[] {
  const inside = Array.from({ length: h }, () => new Uint8Array(w));
  let [px, py] = (/^M(\d+) (\d+)/.exec(path) ?? []).slice(1).map(Number);
  for (const [, axis, text] of path.matchAll(/([HV])(\d+)/g)) {
    const to = Number(text);
    if (axis === 'H') px = to;
    else {
      for (let row = Math.min(py, to); row < Math.max(py, to); row++) {
        for (let column = 0; column < px + x; column++) inside[row + y][column] ^= 1;
      }
      py = to;
    }
  }
  return inside.map((row) => [...row].map((pixel) => (pixel ? '#' : '.')).join(''));
}

describe('clickOutline', () => {
  it('of the smallest brush is the pixel under the pointer', () => {
    expect(within(clickOutline({ x: 3.2, y: 1.9 }, 1), 5, 3)).toEqual(['.....', '...#.', '.....']);
  });

  it('has the stairs of a small disc', () => {
    expect(within(clickOutline({ x: 3, y: 3 }, 4), 6, 6)).toEqual([
      '......',
      '..##..',
      '.####.',
      '.####.',
      '..##..',
      '......',
    ]);
  });

  it('stays the same while the pointer moves within the same pixels', () => {
    expect(clickOutline({ x: 10.4, y: 10.4 }, 5)).toEqual(clickOutline({ x: 10.45, y: 10.41 }, 5));
  });

  it('is what a click paints, for any brush at any place', () => {
    const [w, h] = [40, 40];
    const place = fc.double({ min: 14, max: 26, noNaN: true });
    fc.assert(
      fc.property(place, place, fc.double({ min: 1, max: 24, noNaN: true }), (x, y, size) => {
        const mask = new MaskEngine({ w, h });
        mask.beginStroke({ size, mode: 'paint' }, { x, y });
        mask.commitStroke();
        const { data } = mask.coverage;
        const painted = Array.from({ length: h }, (_, row) =>
          [...data.subarray(row * w, (row + 1) * w)].map((byte) => (byte ? '#' : '.')).join(''),
        );
        expect(within(clickOutline({ x, y }, size), w, h)).toEqual(painted);
      }),
    );
  });
});
