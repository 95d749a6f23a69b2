import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { bandCount, bandsMeeting, packBand, packEmptyBands, unpackBands } from './bands';
import { type Coverage, emptyCoverage, REPAINT } from './coverage';

const allBands = (coverage: Coverage) =>
  new Map(Array.from({ length: bandCount(coverage) }, (_, i) => [i, packBand(coverage, i)]));

describe('bands', () => {
  it('of any mask make it up again', () => {
    fc.assert(
      fc.property(anyCoverage(200), (coverage) => {
        expect(unpackBands(allBands(coverage), coverage)).toEqual(coverage);
      }),
    );
  });

  it('of an empty mask are as if each was packed by itself', () => {
    for (const h of [1, 64, 65, 300]) {
      expect(packEmptyBands({ w: 50, h })).toEqual(allBands(emptyCoverage({ w: 50, h })));
    }
  });

  it('that a change meets are all it takes to follow it', () => {
    const mask = emptyCoverage({ w: 50, h: 300 });
    const stored = allBands(mask);
    const rect = { x: 3, y: 60, w: 20, h: 70 };
    for (let y = 60; y < 130; y++) mask.data.fill(REPAINT, y * 50 + 3, y * 50 + 23);
    expect(bandsMeeting(rect)).toEqual({ from: 0, to: 3 });
    for (const band of [0, 1, 2]) stored.set(band, packBand(mask, band));
    expect(unpackBands(stored, mask)).toEqual(mask);
  });

  it('at their edges are met only by what reaches into them', () => {
    expect(bandsMeeting({ x: 0, y: 64, w: 1, h: 64 })).toEqual({ from: 1, to: 2 });
    expect(bandsMeeting({ x: 0, y: 63, w: 1, h: 2 })).toEqual({ from: 0, to: 2 });
  });

  it('that are damaged, or of another mask, are refused', () => {
    const mask = emptyCoverage({ w: 50, h: 100 });
    expect(() => unpackBands(new Map([[2, packBand(mask, 0)]]), mask)).toThrow('no band 2');
    expect(() => unpackBands(new Map([[1, packBand(mask, 0)]]), mask)).toThrow('add up');
    const damaged = packBand(mask, 0).map((byte, i) => (i === 0 ? byte ^ 1 : byte));
    expect(() => unpackBands(new Map([[0, damaged]]), mask)).toThrow('damaged');
  });
});
