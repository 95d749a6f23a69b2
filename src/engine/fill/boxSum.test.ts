import { describe, expect, it } from 'vitest';
import { boxSum } from './boxSum';

describe('boxSum', () => {
  it('sums the square around each pixel, cut at the edge', () => {
    const values = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    expect([...boxSum(values, 3, 3, 1)]).toEqual([12, 21, 16, 27, 45, 33, 24, 39, 28]);
  });

  it('sums everything when the radius reaches beyond both edges', () => {
    expect([...boxSum(Float32Array.of(1, 2, 3), 3, 1, 9)]).toEqual([6, 6, 6]);
  });
});
