import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { picture } from '../../e2e/tools/grid';
import { type Coverage, emptyCoverage, REPAINT } from './coverage';
import { emptyColours, type PhotoColours, putColours } from './photoColours';
import { selectSimilar, type WandPick } from './selectSimilar';

const PAINTS: Record<string, readonly number[]> = {
  sky: [90, 150, 220],
  haze: [120, 170, 225],
  cloud: [250, 250, 250],
  leaf: [40, 120, 50],
};

/** A photo drawn as text, one line a row, by the first letters of its paints. */
function photo(parts: TemplateStringsArray): PhotoColours {
  const rows = parts[0].trim().split('\n');
  const paints = rows.flatMap((row) => row.trim().split(' ').map(paintOf));
  const colours = emptyColours({ w: paints.length / rows.length, h: rows.length });
  putColours(colours, Uint8ClampedArray.from(paints.flat()), 0);
  return colours;
}

function paintOf(letter: string): number[] {
  const name = Object.keys(PAINTS).find((paint) => paint.startsWith(letter));
  return [...PAINTS[name ?? ''], 255];
}

/** The mask of a selection, empty when there is none. */
function selected(colours: PhotoColours, pick: WandPick): Coverage {
  return selectSimilar(colours, pick) ?? emptyCoverage(colours);
}

function drawn(colours: PhotoColours, pick: WandPick): string {
  return picture(selected(colours, pick)).replaceAll(' ', '');
}

const BY_THE_SEA = photo`
  s s s s c s
  s s h h c s
  h h h c c h
  l l l l l l
  l s l s l l`;

describe('selectSimilar', () => {
  it('at tolerance 0 takes only the same colour that hangs together', () => {
    const pick = { at: { x: 0.5, y: 0.5 }, tolerance: 0, contiguous: true };
    expect(drawn(BY_THE_SEA, pick).split('\n')).toEqual([
      '####..',
      '##....',
      '......',
      '......',
      '......',
    ]);
  });

  it('at the usual tolerance takes a sky with its haze, up to the cloud', () => {
    const pick = { at: { x: 2, y: 1 }, tolerance: 12, contiguous: true };
    expect(drawn(BY_THE_SEA, pick).split('\n')).toEqual([
      '####..',
      '####..',
      '###...',
      '......',
      '......',
    ]);
  });

  it('takes the same colours of the whole photo when they need not hang together', () => {
    const pick = { at: { x: 2, y: 1 }, tolerance: 12, contiguous: false };
    expect(drawn(BY_THE_SEA, pick).split('\n')).toEqual([
      '####.#',
      '####.#',
      '###..#',
      '......',
      '.#.#..',
    ]);
  });

  it('at tolerance 100 takes everything', () => {
    const pick = { at: { x: 4, y: 0 }, tolerance: 100, contiguous: true };
    expect(drawn(BY_THE_SEA, pick)).not.toContain('.');
  });

  it.each([
    { x: -0.1, y: 2 },
    { x: 6, y: 2 },
    { x: 2, y: -1 },
    { x: 2, y: 5 },
  ])('is null outside the photo: %o', (at) => {
    expect(selectSimilar(BY_THE_SEA, { at, tolerance: 100, contiguous: true })).toBeNull();
  });

  it.each([-1, 101, Number.NaN])('refuses a tolerance of %d', (tolerance) => {
    const pick = { at: { x: 0, y: 0 }, tolerance, contiguous: true };
    expect(() => selectSimilar(BY_THE_SEA, pick)).toThrow(RangeError);
  });
});

const tolerance = fc.integer({ min: 0, max: 100 });

/** Photos of a few paints, and a pixel in each. */
const shot = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([w, h]) => {
    const paints = fc.array(fc.constantFrom(...Object.values(PAINTS)), {
      minLength: w * h,
      maxLength: w * h,
    });
    const pixel = fc.record({ x: fc.nat(w - 1), y: fc.nat(h - 1) });
    return fc.tuple(paints, pixel).map(([rgb, at]) => {
      const colours = emptyColours({ w, h });
      putColours(colours, Uint8ClampedArray.from(rgb.flatMap((paint) => [...paint, 255])), 0);
      return { colours, at };
    });
  });

const isWithin = (part: Coverage, whole: Coverage) =>
  part.data.every((byte, i) => byte <= whole.data[i]);

describe('the laws of selectSimilar', () => {
  it('holds the clicked pixel', () => {
    fc.assert(
      fc.property(shot, tolerance, fc.boolean(), ({ colours, at }, tolerance, contiguous) => {
        const mask = selected(colours, { at, tolerance, contiguous });
        expect(mask.data[at.y * mask.w + at.x]).toBe(REPAINT);
      }),
    );
  });

  it('only grows with the tolerance', () => {
    fc.assert(
      fc.property(shot, tolerance, tolerance, fc.boolean(), ({ colours, at }, a, b, contiguous) => {
        const select = (t: number) => selected(colours, { at, tolerance: t, contiguous });
        expect(isWithin(select(Math.min(a, b)), select(Math.max(a, b)))).toBe(true);
      }),
    );
  });

  it('takes no more when contiguous than from the whole photo', () => {
    fc.assert(
      fc.property(shot, tolerance, ({ colours, at }, tolerance) => {
        const select = (contiguous: boolean) => selected(colours, { at, tolerance, contiguous });
        expect(isWithin(select(true), select(false))).toBe(true);
      }),
    );
  });

  it('is the same in a mirror', () => {
    fc.assert(
      fc.property(shot, tolerance, fc.boolean(), ({ colours, at }, tolerance, contiguous) => {
        const { w, h, data } = colours;
        const mask = selected(colours, { at, tolerance, contiguous });
        const inMirror = selected(
          { w, h, data: data.map((_, i) => data[mirrored(i, w)]) },
          { at: { x: mirrored(at.x, w), y: at.y }, tolerance, contiguous },
        );
        expect(inMirror.data).toEqual(mask.data.map((_, i) => mask.data[mirrored(i, w)]));
      }),
    );
  });
});

/** The number of the pixel that pixel `i` of a row of `w` shows in a mirror. */
function mirrored(i: number, w: number): number {
  return i - (i % w) + (w - 1 - (i % w));
}
