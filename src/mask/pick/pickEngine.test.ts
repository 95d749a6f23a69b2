import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PickEngine } from './pickEngine';

const SIZE = { w: 8, h: 4 };

/** The picks as text, a digit for each pixel. */
function drawn({ picks: { w, h, data } }: PickEngine): string[] {
  return Array.from({ length: h }, (_, y) => data.subarray(y * w, (y + 1) * w).join(''));
}

/** Vitest itself takes long over many bytes. */
const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

const box = (x: number, y: number, w: number, h: number) =>
  ({ kind: 'rectangle', rect: { x, y, w, h } }) as const;

describe('PickEngine', () => {
  it('picks with shapes and strokes, erases back to nothing, and counts who has how much', () => {
    const engine = new PickEngine(SIZE, 1);
    engine.fillShape(box(0, 0, 4, 2), 'paint');
    engine.take(2);
    engine.fillShape(box(2, 1, 4, 2), 'paint');
    engine.beginStroke({ size: 1, mode: 'erase' }, { x: 3.5, y: 1.5 });
    engine.extendStroke([{ x: 4.5, y: 1.5 }]);
    engine.commitStroke();
    expect(drawn(engine)).toEqual(['11110000', '11200200', '00222200', '00000000']);
    expect(engine.getState().counts.slice(0, 3)).toEqual([20, 6, 6]);
  });

  it('undoes and redoes one step after the other, and drops what could be redone', () => {
    const engine = new PickEngine(SIZE, 1);
    engine.fillShape(box(0, 0, 2, 1), 'paint');
    engine.take(2);
    engine.fillShape(box(1, 0, 2, 1), 'paint');
    engine.undo();
    expect(drawn(engine)[0]).toBe('11000000');
    engine.redo();
    expect(drawn(engine)[0]).toBe('12200000');
    engine.undo();
    engine.fillShape(box(7, 0, 1, 1), 'paint');
    expect(engine.getState().canRedo).toBe(false);
    expect(drawn(engine)[0]).toBe('11000002');
  });

  it('starting over is a step too, and none when nothing is picked', () => {
    const engine = new PickEngine(SIZE, 3);
    expect(engine.clear()).toBe(false);
    engine.fillShape(box(0, 0, 8, 4), 'paint');
    expect(engine.clear()).toBe(true);
    expect(engine.getState().isEmpty).toBe(true);
    engine.undo();
    expect(drawn(engine)).toEqual(Array(4).fill('33333333'));
  });

  it('a cancelled stroke, and one that changes nothing, are no steps but told', () => {
    const engine = new PickEngine(SIZE, 1);
    const touched: unknown[] = [];
    engine.onTouched((rect) => touched.push(rect));
    engine.beginStroke({ size: 3, mode: 'paint' }, { x: 4, y: 2 });
    expect(engine.strokeValue).toBe(1);
    engine.cancelStroke();
    expect(drawn(engine)).toEqual(Array(4).fill('00000000'));
    engine.beginStroke({ size: 3, mode: 'erase' }, { x: 4, y: 2 });
    engine.commitStroke();
    expect(engine.strokeValue).toBeNull();
    expect(engine.getState().canUndo).toBe(false);
    expect(touched).toHaveLength(4);
  });

  it('another picture in hand ends the stroke, which keeps its own', () => {
    const engine = new PickEngine(SIZE, 1);
    engine.beginStroke({ size: 1, mode: 'paint' }, { x: 0.5, y: 0.5 });
    engine.take(2);
    engine.extendStroke([{ x: 7.5, y: 0.5 }]);
    expect(drawn(engine)[0]).toBe('10000000');
    expect(engine.getState()).toMatchObject({ inHand: 2, canUndo: true });
  });

  it('comes back the whole way, whatever was done', () => {
    const edit = fc.record({
      value: fc.integer({ min: 1, max: 9 }),
      mode: fc.constantFrom('paint', 'erase'),
      kind: fc.constantFrom('stroke', 'shape', 'clear'),
      x: fc.integer({ min: -5, max: 140 }),
      y: fc.integer({ min: -5, max: 90 }),
      size: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const engine = new PickEngine({ w: 137, h: 83 }, 1);
        const states = [engine.picks.data.slice()];
        for (const { value, mode, kind, x, y, size } of edits) {
          const { revision } = engine.getState();
          engine.take(value);
          const steps = engine.getState().revision;
          if (kind === 'clear') engine.clear();
          else if (kind === 'shape') engine.fillShape(box(x, y, size, size), mode);
          else {
            engine.beginStroke({ size, mode }, { x, y });
            engine.extendStroke([{ x: y, y: x }]);
            engine.commitStroke();
          }
          expect(steps).toBeGreaterThanOrEqual(revision);
          if (engine.getState().revision > steps) states.push(engine.picks.data.slice());
        }
        for (const state of states.slice(0, -1).reverse()) {
          engine.undo();
          expect(isSame(engine.picks.data, state)).toBe(true);
        }
        expect(engine.getState()).toMatchObject({ canUndo: false, isEmpty: true });
        for (const state of states.slice(1)) {
          engine.redo();
          expect(isSame(engine.picks.data, state)).toBe(true);
        }
        const counts = [...engine.getState().counts.keys()].map(
          (value) => engine.picks.data.filter((byte) => byte === value).length,
        );
        expect(engine.getState().counts).toEqual(counts);
      }),
      { numRuns: 60 },
    );
  });
});
