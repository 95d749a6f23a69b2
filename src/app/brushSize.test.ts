import { expect, it } from 'vitest';
import { SIZE_SCALE, stepSize } from './brushSize';

it.each([
  [40, 1, 44],
  [40, -1, 36],
  [1, 1, 2],
  [1, -1, 1],
  [3, 1, 4],
  [1000, 1, 1000],
] as const)('from %i px, direction %i, the next step is %i px', (size, direction, expected) => {
  expect(stepSize(size, direction)).toBe(expected);
});

it('gives brushes below 32 px the first half of the slider', () => {
  expect(SIZE_SCALE.toValue(0.5)).toBe(32);
});
