import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreenPoint } from '../geometry/point';
import { toImagePoint, type View } from '../geometry/view';
import { type FingerPair, pinchView, type Wheel, wheelFactor, wheelView } from './viewSteps';

const wheel = (change: Partial<Wheel>): Wheel => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...change,
});

describe('wheelFactor', () => {
  it('zooms in when the wheel turns away, out when it turns back, by the same factor', () => {
    const inwards = wheelFactor(wheel({ deltaY: -100 }));
    expect(inwards).toBeCloseTo(1.221, 3);
    expect(inwards * wheelFactor(wheel({ deltaY: 100 }))).toBeCloseTo(1, 12);
  });

  it('takes three lines for about half a notch, and a page for the largest step', () => {
    expect(wheelFactor(wheel({ deltaY: -3, deltaMode: 1 }))).toBeCloseTo(Math.exp(0.096), 12);
    expect(wheelFactor(wheel({ deltaY: -1, deltaMode: 2 }))).toBeCloseTo(Math.exp(0.25), 12);
  });

  it('follows the small steps of a trackpad pinch closely, and bounds a real ctrl+wheel', () => {
    expect(wheelFactor(wheel({ deltaY: -4, ctrlKey: true }))).toBeCloseTo(Math.exp(0.04), 12);
    expect(wheelFactor(wheel({ deltaY: -120, ctrlKey: true }))).toBeCloseTo(Math.exp(0.25), 12);
  });

  it('understands a wheel that Shift turned sideways', () => {
    expect(wheelFactor(wheel({ deltaX: 100 }))).toBe(wheelFactor(wheel({ deltaY: 100 })));
  });

  it('leaves the zoom alone when nothing turned', () => {
    expect(wheelFactor(wheel({}))).toBe(1);
  });
});

describe('wheelView', () => {
  const view: View = { x: 20, y: -10, zoom: 2 };
  const at: ScreenPoint = { x: 100, y: 50 };
  const turned = (change: Partial<Wheel>) => wheelView(view, wheel(change), at);

  it('zooms at the pointer', () => {
    const next = turned({ deltaY: -100 });
    expect(next.zoom).toBeCloseTo(2 * Math.exp(0.2), 12);
    const [was, is] = [toImagePoint(view, at), toImagePoint(next, at)];
    expect(Math.hypot(is.x - was.x, is.y - was.y)).toBeLessThan(1e-9);
  });

  it('pans sideways with Shift, whichever axis the browser gives it', () => {
    const panned = { x: -80, y: -10, zoom: 2 };
    expect(turned({ deltaY: 100, shiftKey: true })).toEqual(panned);
    expect(turned({ deltaX: 100, shiftKey: true })).toEqual(panned);
  });

  it('pans with a wheel or trackpad that goes mostly sideways', () => {
    expect(turned({ deltaX: -30, deltaY: 4 })).toEqual({ x: 50, y: -10, zoom: 2 });
    expect(turned({ deltaX: 4, deltaY: -30 }).zoom).toBeGreaterThan(2);
  });

  it.each(['ctrlKey', 'metaKey'] as const)('always zooms with %s', (key) => {
    expect(turned({ deltaY: -10, [key]: true }).zoom).toBeGreaterThan(2);
    expect(turned({ deltaX: -10, shiftKey: true, [key]: true }).zoom).toBeGreaterThan(2);
  });
});

describe('pinchView', () => {
  const view: View = { x: 20, y: -10, zoom: 2 };

  it('doubles the zoom when the fingers part to twice the distance', () => {
    const before: FingerPair = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ];
    const after: FingerPair = [
      { x: 50, y: 100 },
      { x: 250, y: 100 },
    ];
    expect(pinchView(view, before, after).zoom).toBe(4);
  });

  it('only pans when both fingers move together', () => {
    const before: FingerPair = [
      { x: 0, y: 0 },
      { x: 30, y: 40 },
    ];
    const after: FingerPair = [
      { x: 7, y: -5 },
      { x: 37, y: 35 },
    ];
    expect(pinchView(view, before, after)).toEqual({ x: 27, y: -15, zoom: 2 });
  });

  it('keeps the picture point between the fingers between the fingers', () => {
    const coordinate = fc.double({ min: 0, max: 2000, noNaN: true });
    const point: fc.Arbitrary<ScreenPoint> = fc.record({ x: coordinate, y: coordinate });
    const pair = fc.tuple(point, point);
    const between = ([a, b]: FingerPair) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    fc.assert(
      fc.property(pair, pair, (before, after) => {
        const next = pinchView(view, before, after);
        const was = toImagePoint(view, between(before));
        const is = toImagePoint(next, between(after));
        expect(Math.hypot(is.x - was.x, is.y - was.y)).toBeLessThan(1e-6);
      }),
    );
  });

  it('survives two fingers on one spot', () => {
    const spot = { x: 10, y: 10 };
    expect(pinchView(view, [spot, spot], [spot, spot])).toEqual(view);
  });
});
