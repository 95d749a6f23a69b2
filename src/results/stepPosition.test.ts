import { describe, expect, it } from 'vitest';
import { stepPosition } from './stepPosition';

describe('stepPosition', () => {
  it.each([
    ['ArrowLeft', false, 49],
    ['ArrowRight', false, 51],
    ['ArrowRight', true, 60],
    ['PageUp', false, 60],
    ['PageDown', false, 40],
    ['Home', false, 0],
    ['End', false, 100],
    ['Tab', false, null],
  ])('%s (shift %s) goes from 50 to %s', (key, shift, to) => {
    expect(stepPosition(50, key, shift)).toBe(to);
  });

  it('counts down the screen where it lies across', () => {
    expect(stepPosition(50, 'ArrowDown', false, true)).toBe(51);
    expect(stepPosition(50, 'ArrowUp', true, true)).toBe(40);
    expect(stepPosition(50, 'ArrowRight', false, true)).toBe(51);
    expect(stepPosition(50, 'PageUp', false, true)).toBe(60);
  });

  it('stays within 0…100', () => {
    expect(stepPosition(0.4, 'ArrowLeft', false)).toBe(0);
    expect(stepPosition(99.5, 'ArrowRight', true)).toBe(100);
  });
});
