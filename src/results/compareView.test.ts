import { describe, expect, it } from 'vitest';
import { toImagePoint } from '../geometry/view';
import { createCompareView } from './compareView';

const PHOTO = { w: 1000, h: 500 };

describe('createCompareView', () => {
  it('stays fitted through a resize until somebody moves the view, then keeps the middle', () => {
    const view = createCompareView(PHOTO);
    view.resize({ w: 516, h: 516 });
    expect(view.store.get()).toEqual({ x: 8, y: 133, zoom: 0.5 });
    view.resize({ w: 266, h: 266 });
    expect(view.store.get().zoom).toBe(0.25);
    view.press('ArrowLeft');
    const before = toImagePoint(view.store.get(), { x: 133, y: 133 });
    view.resize({ w: 700, h: 400 });
    expect(toImagePoint(view.store.get(), { x: 350, y: 200 })).toEqual(before);
    view.showWhole();
    view.resize({ w: 516, h: 516 });
    expect(view.store.get().zoom).toBe(0.5);
  });

  it('shows one photo pixel per pixel around the middle', () => {
    const view = createCompareView(PHOTO);
    view.resize({ w: 516, h: 516 });
    view.actualSize();
    expect(view.store.get()).toEqual({ x: 258 - 500, y: 258 - 250, zoom: 1 });
  });

  it('shows a part with its surroundings, and stays there through a resize', () => {
    const view = createCompareView(PHOTO);
    view.resize({ w: 800, h: 600 });
    view.showRect({ x: 100, y: 50, w: 200, h: 100 });
    const { zoom } = view.store.get();
    expect(zoom).toBe((800 - 2 * 48) / 200);
    expect(toImagePoint(view.store.get(), { x: 400, y: 300 })).toEqual({ x: 200, y: 100 });
    view.resize({ w: 400, h: 600 });
    expect(view.store.get().zoom).toBe(zoom);
    view.showRect({ x: 3, y: 3, w: 1, h: 1 });
    expect(view.store.get().zoom).toBe(8);
  });

  it('knows which keys are its own', () => {
    const view = createCompareView(PHOTO);
    view.resize({ w: 516, h: 516 });
    expect(view.press('+')).toBe(true);
    expect(view.store.get().zoom).toBe(0.625);
    expect(view.press('Tab')).toBe(false);
  });
});
