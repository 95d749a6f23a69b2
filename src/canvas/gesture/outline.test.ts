import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { move, press, release, SHIFT, tellStory } from '../../../e2e/tools/tellStory';
import type { GestureInput } from './input';
import { outlineOf } from './outline';
import { createOutlinePath, dotsPath } from './outlinePath';

const A = { x: 0, y: 0 };
const B = { x: 40, y: 0 };
const C = { x: 40, y: 20 };
const seen = (...story: readonly GestureInput[]) => outlineOf(tellStory(...story).gesture.drawn);
const click = (at: typeof A, time: number) => [press(at, { tool: 'polygon', time }), release()];
const TRIANGLE = [...click(A, 0), ...click(B, 1000), ...click(C, 2000)];

describe('what is to be seen of a gesture', () => {
  it('is nothing while a stroke paints freely, and the straight piece while Shift is held', () => {
    expect(seen(press(A), move(B))).toBeNull();
    expect(seen(press(A), move(B, SHIFT))).toMatchObject({
      shape: { kind: 'polygon', points: [A, B] },
    });
  });

  it('is the box as it would be filled', () => {
    expect(seen(press(C, { tool: 'ellipse', altKey: true }), move(A))).toEqual({
      shape: { kind: 'ellipse', rect: { x: 0, y: 0, w: 40, h: 20 } },
      mode: 'erase',
      corners: [],
      closing: false,
    });
  });

  it('is the polygon with its pending side, which snaps to the first corner', () => {
    expect(seen(...TRIANGLE, move({ x: 9, y: 9 }))).toMatchObject({
      shape: { points: [A, B, C, { x: 9, y: 9 }] },
      corners: [A, B, C],
      closing: false,
    });
    expect(seen(...TRIANGLE, move({ x: 2, y: 3 }))).toMatchObject({
      shape: { points: [A, B, C, A] },
      closing: true,
    });
  });
});

describe('an outline on the screen', () => {
  const view = { x: 100, y: 10, zoom: 0.5 };
  const rect = { x: 0, y: 0, w: 40, h: 20 };

  it('follows the view', () => {
    const outlinePath = createOutlinePath();
    const points = [A, B, { x: 3.33, y: 1 }];
    expect(outlinePath({ kind: 'polygon', points }, view)).toBe('M100 10L120 10L101.7 10.5');
    expect(outlinePath({ kind: 'rectangle', rect }, view)).toBe('M100 10L120 10L120 20L100 20Z');
    expect(outlinePath({ kind: 'ellipse', rect }, view)).toBe(
      'M100 15A10 5 0 0 1 120 15A10 5 0 0 1 100 15Z',
    );
  });

  it('is written on from where it was, with each point placed once', () => {
    let reads = 0;
    const points = Array.from({ length: 200 }, (_, x) => ({
      get x() {
        reads++;
        return x;
      },
      y: x % 7,
    }));
    const outlinePath = createOutlinePath();
    for (let n = 1; n <= points.length; n++) {
      outlinePath({ kind: 'polygon', points: points.slice(0, n) }, view);
    }
    expect(reads).toBeLessThanOrEqual(2 * points.length);
  });

  it('is what it would be without what went before', () => {
    const point = fc.record({ x: fc.nat(50), y: fc.nat(50) });
    const views = [view, { x: 0, y: 0, zoom: 3 }];
    const change = fc.record({ drop: fc.nat(3), add: fc.array(point), view: fc.nat(1) });
    fc.assert(
      fc.property(point, fc.array(change), (first, changes) => {
        const outlinePath = createOutlinePath();
        let points = [first];
        for (const { drop, add, view } of changes) {
          points = [...points.slice(0, Math.max(1, points.length - drop)), ...add];
          const shape = { kind: 'polygon', points } as const;
          expect(outlinePath(shape, views[view])).toBe(createOutlinePath()(shape, views[view]));
        }
      }),
    );
  });

  it('has a dot at each corner', () => {
    expect(dotsPath([A, B], view, (i) => (i === 0 ? 7 : 4))).toBe(
      'M100 10m-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0ZM120 10m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
    );
  });
});
