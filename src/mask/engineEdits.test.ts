import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyShape, anyStroke, paint } from '../../e2e/tools/anyEdit';
import { grid, picture } from '../../e2e/tools/grid';
import type { Rect } from '../geometry/rect';
import { MaskEngine } from './maskEngine';
import type { Shape } from './shape';

const SIZE = { w: 150, h: 100 };

const start = grid`
  # # . . . . .
  # # . . . . .
  # # . . . . .
  # # . . . . .`;

/** The start, edited. */
function edited(edit: (engine: MaskEngine) => void): string {
  const engine = new MaskEngine(start, { start });
  edit(engine);
  return picture(engine.coverage);
}

describe('a stroke with pressure', () => {
  it('goes from one size to the next, and keeps its own where none is said', () => {
    const engine = new MaskEngine({ w: 12, h: 5 });
    engine.beginStroke({ size: 1, mode: 'paint' }, { x: 2.5, y: 2.5, size: 5 });
    engine.extendStroke([
      { x: 7.5, y: 2.5, size: 1 },
      { x: 10.5, y: 2.5 },
    ]);
    expect(picture(engine.coverage)).toBe(
      picture(grid`
        . # # # . . . . . . . .
        # # # # # # . . . . . .
        # # # # # # # # # # # .
        # # # # # # . . . . . .
        . # # # . . . . . . . .`),
    );
  });

  it('is a plain one where all sizes are the same', () => {
    fc.assert(
      fc.property(anyStroke, ({ brush, points }) => {
        const places = points.map(({ x, y }) => ({ x, y }));
        const [plain, pressed] = [new MaskEngine(SIZE), new MaskEngine(SIZE)];
        paint(plain, { brush, points: places });
        const even = places.map((place) => ({ ...place, size: brush.size }));
        paint(pressed, { brush: { ...brush, size: 33 }, points: even });
        expect(pressed.hash()).toBe(plain.hash());
      }),
    );
  });
});

describe('fillShape', () => {
  const shape: Shape = { kind: 'rectangle', rect: { x: 1, y: 1, w: 4, h: 2 } };

  it('paints', () => {
    expect(edited((engine) => engine.fillShape(shape, 'paint'))).toBe(
      picture(grid`
        # # . . . . .
        # # # # # . .
        # # # # # . .
        # # . . . . .`),
    );
  });

  it('erases', () => {
    expect(edited((engine) => engine.fillShape(shape, 'erase'))).toBe(
      picture(grid`
        # # . . . . .
        # . . . . . .
        # . . . . . .
        # # . . . . .`),
    );
  });

  it('leaves nothing of a shape that is erased again', () => {
    fc.assert(
      fc.property(anyShape, (any) => {
        const engine = new MaskEngine(SIZE);
        const isStep = engine.fillShape(any, 'paint');
        expect(engine.fillShape(any, 'paint')).toBe(false);
        expect(engine.fillShape(any, 'erase')).toBe(isStep);
        expect(engine.getState().isEmpty).toBe(true);
      }),
    );
  });

  it('announces just the pixels that change', () => {
    const engine = new MaskEngine(start, { start });
    const touched: Rect[] = [];
    engine.onTouched((rect) => touched.push(rect));
    engine.fillShape(shape, 'paint');
    engine.undo();
    expect(touched).toEqual(Array(2).fill({ x: 2, y: 1, w: 3, h: 2 }));
  });
});
