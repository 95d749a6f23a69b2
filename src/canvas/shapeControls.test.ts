import { describe, expect, it } from 'vitest';
import type { Polygon } from './gesture/polygon';
import { createShapeControls } from './shapeControls';

const polygon = (corners: number): Polygon => ({
  kind: 'polygon',
  mode: 'paint',
  corners: Array.from({ length: corners }, (_, i) => ({ x: i, y: i * i })),
  tip: null,
  landing: 'new',
  pressed: null,
  lastTime: 0,
});

describe('the controls of a polygon in progress', () => {
  it('do nothing without a canvas', () => {
    const controls = createShapeControls(() => null);
    controls.finish();
    expect(controls.corners()).toBe(0);
  });

  it('pass each request to the canvas, until it is gone', () => {
    const controls = createShapeControls(() => null);
    const asked: string[] = [];
    const connection = controls.connect((what) => asked.push(what));
    controls.removeCorner();
    controls.finish();
    connection.end();
    controls.finish();
    expect(asked).toEqual(['removeCorner', 'finish']);
  });

  it('tell how many corners there are, once for each change', () => {
    const controls = createShapeControls(() => null);
    const { tell } = controls.connect(() => {});
    const heard: number[] = [];
    const stop = controls.subscribe(() => heard.push(controls.corners()));
    for (const corners of [1, 1, 2, 2]) tell(polygon(corners));
    tell(null);
    stop();
    tell(polygon(3));
    expect(heard).toEqual([1, 2, 0]);
  });

  it('keep the polygon for the next canvas, and tell no corners until it is there', () => {
    const controls = createShapeControls(() => null);
    const first = controls.connect(() => {});
    const left = polygon(3);
    first.tell(left);
    first.end();
    expect(controls.corners()).toBe(0);
    expect(controls.connect(() => {}).left).toBe(left);
    expect(controls.corners()).toBe(3);
  });

  it('know of each corner whether anything else was done after it', () => {
    let done = 'a stroke';
    const controls = createShapeControls(() => done);
    const { tell } = controls.connect(() => {});
    expect(controls.isNewest()).toBe(false);
    tell(polygon(2));
    expect(controls.isNewest()).toBe(true);
    done = 'inverted';
    expect(controls.isNewest()).toBe(false);
    tell(polygon(3));
    expect(controls.isNewest()).toBe(true);
    tell(polygon(2));
    expect(controls.isNewest()).toBe(false);
    done = 'a stroke';
    expect(controls.isNewest()).toBe(true);
  });
});
