import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OKLAB_STEPS, okLab, squaredDifference } from './okLab';

/** The three axes of a packed colour, from that of black; they count steps. */
function axes(packed: number): number[] {
  const parts = (colour: number) => [colour >>> 20, (colour >>> 10) & 1023, colour & 1023];
  const black = parts(okLab(0, 0, 0));
  return parts(packed).map((part, axis) => part - black[axis]);
}

describe('okLab', () => {
  it.each([
    ['white', [255, 255, 255], [1, 0, 0]],
    ['grey', [128, 128, 128], [0.59987, 0, 0]],
    ['red', [255, 0, 0], [0.62796, 0.22486, 0.12585]],
    ['green', [0, 255, 0], [0.86644, -0.23389, 0.1795]],
    ['blue', [0, 0, 255], [0.45201, -0.03246, -0.31153]],
  ])('of %s is the published one, to a step', (_, [r, g, b], published) => {
    axes(okLab(r, g, b)).forEach((steps, axis) => {
      expect(Math.abs(steps - published[axis] * OKLAB_STEPS)).toBeLessThanOrEqual(1);
    });
  });

  it('fits its bits at every corner and edge of the colour cube', () => {
    const byte = fc.oneof(fc.constantFrom(0, 1, 254, 255), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(byte, byte, byte, (r, g, b) => {
        const [lightness, a, yellow] = axes(okLab(r, g, b)).map((steps) => steps / OKLAB_STEPS);
        expect(lightness).toBeGreaterThanOrEqual(0);
        expect(lightness).toBeLessThanOrEqual(1);
        expect(Math.abs(a)).toBeLessThan(0.28);
        expect(Math.abs(yellow)).toBeLessThan(0.32);
      }),
    );
  });
});

describe('squaredDifference', () => {
  it('is 0 between equals, and black to white one unit', () => {
    expect(squaredDifference(okLab(9, 99, 199), okLab(9, 99, 199))).toBe(0);
    expect(squaredDifference(okLab(0, 0, 0), okLab(255, 255, 255))).toBe(OKLAB_STEPS ** 2);
  });

  it('follows the eye, not the bytes: ten levels of dark grey are more than ten of light', () => {
    const grey = (level: number) => okLab(level, level, level);
    const dark = squaredDifference(grey(20), grey(30));
    expect(dark).toBeGreaterThan(squaredDifference(grey(220), grey(230)));
  });
});
