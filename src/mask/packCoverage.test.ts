import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid } from '../../e2e/tools/grid';
import { emptyCoverage } from './coverage';
import { packCoverage, unpackCoverage } from './packCoverage';

const sample = grid`
  . . # .
  # # # .
  . . . .`;

describe('packCoverage', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyCoverage(60), (coverage) => {
        expect(unpackCoverage(packCoverage(coverage), coverage)).toEqual(coverage);
      }),
    );
  });

  it('also out of the middle of a larger buffer', () => {
    const packed = packCoverage(sample);
    const larger = new Uint8Array(packed.length + 9);
    larger.set(packed, 5);
    const part = larger.subarray(5, 5 + packed.length);
    expect(unpackCoverage(part, sample)).toEqual(sample);
  });

  it('is small for a mask of little content', () => {
    expect(packCoverage(emptyCoverage({ w: 6000, h: 4000 })).length).toBeLessThan(12);
  });

  it('notices every damaged byte and every cut', () => {
    const packed = packCoverage(sample);
    for (let i = 0; i < packed.length; i++) {
      const damaged = packed.map((byte, k) => (k === i ? byte ^ 4 : byte));
      expect(() => unpackCoverage(damaged, sample)).toThrow('the stored mask is damaged');
      expect(() => unpackCoverage(packed.subarray(0, i), sample)).toThrow('damaged');
    }
  });

  it('refuses the mask of another photo', () => {
    expect(() => unpackCoverage(packCoverage(sample), { w: 5, h: 3 })).toThrow(
      'runs add up to 12 pixels instead of 15',
    );
  });

  it.each([
    ['grey bytes', { w: 2, h: 1, data: Uint8Array.of(0, 128) }, 'only 0 and 255, not 128'],
    ['too few bytes', { w: 2, h: 2, data: Uint8Array.of(0) }, '2×2 needs 4 bytes, not 1'],
  ])('refuses %s', (_, coverage, message) => {
    expect(() => packCoverage(coverage)).toThrow(message);
  });
});
