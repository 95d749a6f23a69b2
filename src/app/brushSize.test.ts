import { describe, expect, it } from 'vitest';
import { sliderEnd, stepSize } from './brushSize';

describe('sliderEnd', () => {
  it('makes room for a typed size', () => {
    expect([sliderEnd(40), sliderEnd(900)]).toEqual([400, 900]);
  });
});

describe('stepSize', () => {
  it.each([
    [40, 1, 44],
    [40, -1, 36],
    [1, 1, 2],
    [1, -1, 1],
    [3, 1, 4],
    [1000, 1, 1000],
  ] as const)('%i px, direction %i, gives %i px', (size, direction, expected) => {
    expect(stepSize(size, direction)).toBe(expected);
  });
});
