import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { checkCoverage } from './checkCoverage';

describe('checkCoverage', () => {
  it('lets masks pass, wherever in memory they begin', () => {
    fc.assert(
      fc.property(anyCoverage(12), fc.nat(5), ({ w, h, data }, shift) => {
        const moved = new Uint8Array(shift + w * h).fill(9, 0, shift);
        moved.set(data, shift);
        expect(() => checkCoverage({ w, h, data: moved.subarray(shift) })).not.toThrow();
      }),
    );
  });

  it('finds the first grey, wherever it is', () => {
    const anyGrey = fc.integer({ min: 1, max: 254 });
    fc.assert(
      fc.property(anyCoverage(12), fc.nat(), anyGrey, fc.nat(5), (coverage, place, grey, shift) => {
        const { w, h, data } = coverage;
        const moved = new Uint8Array(shift + w * h);
        moved.set(data.with(place % data.length, grey), shift);
        const check = () => checkCoverage({ w, h, data: moved.subarray(shift) });
        expect(check).toThrow(`only 0 and 255, not ${grey}`);
      }),
    );
  });

  it('wants a byte for each pixel', () => {
    expect(() => checkCoverage({ w: 2, h: 2, data: new Uint8Array(3) })).toThrow('needs 4 bytes');
  });
});
