import { describe, expect, it } from 'vitest';
import { PLAIN_ARENA } from './arena';
import { boxSum } from './boxSum';

describe('boxSum', () => {
  it('sums the square around each pixel, cut at the edge', () => {
    const values = Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    const sums = boxSum(values, { w: 3, h: 3 }, 1, PLAIN_ARENA);
    expect([...sums]).toEqual([12, 21, 16, 27, 45, 33, 24, 39, 28]);
  });

  it('sums everything when the radius reaches beyond both edges', () => {
    expect([...boxSum(Int32Array.of(1, 2, 3), { w: 3, h: 1 }, 9, PLAIN_ARENA)]).toEqual([6, 6, 6]);
    expect([...boxSum(Int32Array.of(1, 2, 3), { w: 1, h: 3 }, 9, PLAIN_ARENA)]).toEqual([6, 6, 6]);
  });
});
