import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, ratioScale } from './sliderScale';

describe('linearScale', () => {
  it('puts the middle value in the middle, and stays on its steps', () => {
    const scale = linearScale(0, 100);
    expect(scale.toPlace(50)).toBe(0.5);
    expect(scale.toValue(0.333)).toBe(33);
    expect(linearScale(-1, 3, 0.05).toValue(0.501)).toBe(1);
  });
});

describe('ratioScale', () => {
  it('gives each tenfold the same way', () => {
    const scale = ratioScale(1, 1000);
    expect([1, 10, 100, 1000].map((size) => Math.round(scale.toPlace(size) * 300))).toEqual([
      0, 100, 200, 300,
    ]);
    expect([0, 0.5, 1].map(scale.toValue)).toEqual([1, 32, 1000]);
  });

  it('keeps to its ends', () => {
    expect(ratioScale(1, 1000).toPlace(5000)).toBe(1);
  });
});

it('finds every value again at its own place', () => {
  const scales = [linearScale(1, 1000), ratioScale(1, 1000)];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (size) => {
      for (const { toPlace, toValue } of scales) expect(toValue(toPlace(size))).toBe(size);
    }),
  );
});
