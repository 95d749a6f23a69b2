import { describe, expect, it } from 'vitest';
import { createShapeControls } from './shapeControls';

describe('the controls of a polygon in progress', () => {
  it('do nothing without a canvas', () => {
    const controls = createShapeControls();
    controls.finish();
    expect(controls.corners()).toBe(0);
  });

  it('pass each request to the canvas', () => {
    const controls = createShapeControls();
    const asked: string[] = [];
    controls.connect((what) => asked.push(what));
    controls.removeCorner();
    controls.finish();
    expect(asked).toEqual(['removeCorner', 'finish']);
  });

  it('tell how many corners there are, once for each change', () => {
    const controls = createShapeControls();
    const tell = controls.connect(() => {});
    const heard: number[] = [];
    const stop = controls.subscribe(() => heard.push(controls.corners()));
    for (const corners of [1, 1, 2, 2, 0]) tell(corners);
    stop();
    tell(3);
    expect(heard).toEqual([1, 2, 0]);
  });
});
