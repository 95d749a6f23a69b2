import { describe, expect, it } from 'vitest';
import { coverageOf, runsOf } from './maskRuns';

describe('the runs of a mask', () => {
  it('are the mask as it was when they were taken', () => {
    const mask = { w: 3, h: 2, data: Uint8Array.of(0, 255, 255, 0, 0, 255) };
    const runs = runsOf(mask);
    const before = [...mask.data];
    mask.data.fill(255);
    expect(coverageOf(runs)).toEqual({ w: 3, h: 2, data: Uint8Array.from(before) });
  });

  it('must add up to its size', () => {
    const { runs } = runsOf({ w: 2, h: 2, data: new Uint8Array(4) });
    expect(() => coverageOf({ w: 3, h: 2, runs })).toThrow(RangeError);
  });
});
