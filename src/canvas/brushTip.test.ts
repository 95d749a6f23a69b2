import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BrushTip, pressurePart, tipSize } from './brushTip';

const tip = (size: number, unit: BrushTip['unit']): BrushTip => ({ size, unit, pressure: true });

describe('tipSize', () => {
  it.each([
    [tip(40, 'photo'), 0.25, 40],
    [tip(40, 'photo'), 8, 40],
    [tip(40, 'screen'), 0.25, 160],
    [tip(40, 'screen'), 1, 40],
    [tip(40, 'screen'), 8, 5],
  ])('of %o at zoom %d is %d photo px', (brush, zoom, size) => {
    expect(tipSize(brush, zoom)).toBe(size);
  });

  it('stays within 1…1000 photo px, whatever the screen shows', () => {
    expect(tipSize(tip(10, 'screen'), 64)).toBe(1);
    expect(tipSize(tip(100, 'screen'), 0.02)).toBe(1000);
  });
});

describe('pressurePart', () => {
  it('never vanishes, and is the whole diameter at full pressure', () => {
    expect(pressurePart(0)).toBe(0.15);
    expect(pressurePart(1)).toBe(1);
  });

  it('gives an ordinary hand more than half the diameter', () => {
    expect(pressurePart(0.4)).toBeGreaterThan(0.5);
  });

  it('grows with the pressure', () => {
    const pressure = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(pressure, pressure, (a, b) => {
        expect(
          Math.sign(pressurePart(b) - pressurePart(a)) * Math.sign(b - a),
        ).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
