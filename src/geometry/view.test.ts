import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitRect,
  panBy,
  toImagePoint,
  toScreenPoint,
  type View,
  ZOOM_LIMITS,
  zoomTo,
} from './view';

const coordinate = fc.double({ min: -5000, max: 5000, noNaN: true });
const anyPoint = fc.record({ x: coordinate, y: coordinate });
const anyZoom = fc.double({ ...ZOOM_LIMITS, noNaN: true });
const anyView: fc.Arbitrary<View> = fc.record({ x: coordinate, y: coordinate, zoom: anyZoom });
const length = fc.double({ min: 1, max: 20000, noNaN: true });
const anyRect = fc.record({ x: coordinate, y: coordinate, w: length, h: length });
const pane = fc.integer({ min: 100, max: 3000 });
const anyViewport = fc.record({ w: pane, h: pane });

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe('toImagePoint and toScreenPoint', () => {
  it('follow screen = picture · zoom + (x, y)', () => {
    const view = { x: 10, y: -20, zoom: 2 };
    expect(toScreenPoint(view, { x: 3, y: 4 })).toEqual({ x: 16, y: -12 });
    expect(toImagePoint(view, { x: 16, y: -12 })).toEqual({ x: 3, y: 4 });
  });

  it('lead out and back to the same point', () => {
    fc.assert(
      fc.property(anyView, anyPoint, (view, p) => {
        expect(distance(toScreenPoint(view, toImagePoint(view, p)), p)).toBeLessThan(1e-8);
        const there = toScreenPoint(view, p);
        expect(distance(toImagePoint(view, there), p)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('panBy', () => {
  it('moves every point by the same distance', () => {
    fc.assert(
      fc.property(anyView, anyPoint, anyPoint, (view, p, by) => {
        const before = toScreenPoint(view, p);
        const after = toScreenPoint(panBy(view, by.x, by.y), p);
        expect(distance(after, { x: before.x + by.x, y: before.y + by.y })).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('zoomTo', () => {
  it('keeps the point under the anchor in place', () => {
    fc.assert(
      fc.property(anyView, anyZoom, anyPoint, (view, zoom, anchor) => {
        const next = zoomTo(view, zoom, anchor);
        const under = toImagePoint(view, anchor);
        expect(next.zoom).toBe(zoom);
        expect(distance(toScreenPoint(next, under), anchor)).toBeLessThan(1e-6);
      }),
    );
  });

  it('stays within the limits', () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(zoomTo(view, 1e9, { x: 5, y: 5 }).zoom).toBe(ZOOM_LIMITS.max);
    expect(zoomTo(view, 0, { x: 5, y: 5 }).zoom).toBe(ZOOM_LIMITS.min);
  });
});

describe('fitRect', () => {
  it('shows a photo whole, centred, with a margin', () => {
    const view = fitRect({ x: 0, y: 0, w: 400, h: 100 }, { w: 248, h: 300 });
    expect(view).toEqual({ x: 24, y: 125, zoom: 0.5 });
  });

  it('goes no closer than asked', () => {
    const view = fitRect({ x: 0, y: 0, w: 10, h: 10 }, { w: 100, h: 100 }, 10, 1);
    expect(view).toEqual({ x: 45, y: 45, zoom: 1 });
  });

  it('centres any rectangle, and keeps it inside unless it is too large for the least zoom', () => {
    fc.assert(
      fc.property(anyRect, anyViewport, (rect, viewport) => {
        const view = fitRect(rect, viewport);
        const from = toScreenPoint(view, rect);
        const to = toScreenPoint(view, { x: rect.x + rect.w, y: rect.y + rect.h });
        expect(from.x + to.x).toBeCloseTo(viewport.w, 5);
        expect(from.y + to.y).toBeCloseTo(viewport.h, 5);
        if (view.zoom > ZOOM_LIMITS.min) {
          expect(Math.min(from.x, from.y)).toBeGreaterThan(24 - 1e-6);
          expect(viewport.w - to.x).toBeGreaterThan(24 - 1e-6);
          expect(viewport.h - to.y).toBeGreaterThan(24 - 1e-6);
        }
      }),
    );
  });
});
