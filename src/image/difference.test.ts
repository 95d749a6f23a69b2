import { describe, expect, it } from 'vitest';
import { differenceOf, newTally, paintDifference } from './difference';
import { heatScale } from './heatScale';
import type { Pixels } from './pixels';

const row = (...colours: readonly (readonly [number, number, number])[]): Pixels => ({
  w: colours.length,
  h: 1,
  data: new Uint8ClampedArray(colours.flatMap(([r, g, b]) => [r, g, b, 255])),
});

describe('paintDifference', () => {
  it('counts each pixel by its channel that differs most', () => {
    const tally = newTally();
    const a = row([10, 20, 30], [0, 0, 0], [5, 5, 5]);
    const b = row([10, 20, 30], [0, 40, 7], [6, 5, 5]);
    paintDifference(a, b, heatScale(1), tally);
    expect(differenceOf(tally)).toEqual({ pixels: 3, differing: 2, mean: 41 / 3, most: 40 });
    paintDifference(b, a, heatScale(1), tally);
    expect(differenceOf(tally)).toEqual({ pixels: 6, differing: 4, mean: 41 / 3, most: 40 });
  });

  it('is black where nothing differs, the end of the scale where everything does', () => {
    const black = row([0, 0, 0], [0, 0, 0]);
    const painted = paintDifference(black, row([0, 0, 0], [255, 0, 0]), heatScale(1), newTally());
    expect([...painted.data]).toEqual([0, 0, 0, 255, 252, 255, 164, 255]);
  });

  it('refuses parts of other sizes', () => {
    const one = row([0, 0, 0]);
    expect(() => paintDifference(one, row([0, 0, 0], [0, 0, 0]), heatScale(1), newTally())).toThrow(
      RangeError,
    );
  });

  it('says nothing differs when there is nothing to compare', () => {
    expect(differenceOf(newTally()).mean).toBe(0);
  });
});

describe('heatScale', () => {
  it('never gets darker, and at a gain reaches its end sooner', () => {
    for (const gain of [1, 4, 16]) {
      const colours = heatScale(gain);
      const light = Array.from(
        { length: 256 },
        (_, i) => 0.2 * colours[i * 3]! + 0.7 * colours[i * 3 + 1]! + 0.1 * colours[i * 3 + 2]!,
      );
      expect(light.slice(1).every((value, i) => value >= light[i]! - 0.5)).toBe(true);
    }
    expect([...heatScale(16).subarray(16 * 3, 16 * 3 + 3)]).toEqual([252, 255, 164]);
    expect([...heatScale(16).subarray(0, 3)]).toEqual([0, 0, 0]);
  });
});
