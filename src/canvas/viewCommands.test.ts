import { describe, expect, it } from 'vitest';
import { toImagePoint } from '../geometry/view';
import { createViewStore } from '../ui/viewStore';
import { keepCentre, zoomBy, zoomToActual, zoomToFit, zoomToRect } from './viewCommands';
import { createViewport } from './viewport';

const VIEWPORT = { w: 800, h: 600 };
const centre = (size: typeof VIEWPORT) => ({ x: size.w / 2, y: size.h / 2 });

describe('the view commands', () => {
  it('fit the whole photo, centred', () => {
    const view = createViewStore();
    const viewport = { ...createViewport(), size: { w: 1048, h: 648 } };
    zoomToFit(view, { w: 2000, h: 1000 }, viewport);
    expect(view.get()).toEqual({ x: 24, y: 74, zoom: 0.5 });
    expect(viewport.fitted).toBe(view.get());
  });

  it('leave the view alone while there is no viewport', () => {
    const view = createViewStore({ x: 3, y: 4, zoom: 2 });
    zoomToFit(view, { w: 2000, h: 1000 }, createViewport());
    expect(view.get()).toEqual({ x: 3, y: 4, zoom: 2 });
  });

  it('show a part of the photo whole, with some of what is around it', () => {
    const view = createViewStore();
    const viewport = { ...createViewport(), size: VIEWPORT };
    zoomToRect(view, { x: 1000, y: 500, w: 1344, h: 100 }, viewport);
    expect(view.get()).toEqual({ x: 64 - 500, y: 300 - 275, zoom: 0.5 });
  });

  it('come no closer to a small part than 400 %', () => {
    const view = createViewStore();
    zoomToRect(view, { x: 10, y: 20, w: 1, h: 1 }, { ...createViewport(), size: VIEWPORT });
    expect(view.get()).toEqual({ x: 400 - 42, y: 300 - 82, zoom: 4 });
  });

  it('leave a part of the photo room on a narrow screen', () => {
    const view = createViewStore();
    zoomToRect(
      view,
      { x: 0, y: 0, w: 600, h: 10 },
      { ...createViewport(), size: { w: 160, h: 600 } },
    );
    expect(view.get().zoom).toBeCloseTo(0.2);
    expect(view.get().x).toBeCloseTo(20);
  });

  it('zoom about the middle', () => {
    const view = createViewStore({ x: -37, y: 11, zoom: 0.3 });
    const before = toImagePoint(view.get(), centre(VIEWPORT));
    zoomToActual(view, VIEWPORT);
    expect(view.get().zoom).toBe(1);
    zoomBy(view, 1.25, VIEWPORT);
    expect(view.get().zoom).toBe(1.25);
    const after = toImagePoint(view.get(), centre(VIEWPORT));
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1e-9);
  });

  it('keep zoom and middle when the window changes its size', () => {
    const view = createViewStore({ x: -37, y: 11, zoom: 3 });
    const before = toImagePoint(view.get(), centre(VIEWPORT));
    const smaller = { w: 320, h: 901 };
    keepCentre(view, VIEWPORT, smaller);
    expect(view.get().zoom).toBe(3);
    expect(toImagePoint(view.get(), centre(smaller))).toEqual(before);
  });
});
