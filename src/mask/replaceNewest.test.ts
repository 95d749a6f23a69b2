import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, apply, type Edit, type Stroke } from '../../e2e/tools/anyEdit';
import { type Rect, rectOfSize } from '../geometry/rect';
import { type Coverage, emptyCoverage } from './coverage';
import { crc32 } from './crc32';
import { MaskEngine } from './maskEngine';

const SIZE = { w: 150, h: 100 };

/** What there is to know of an engine but the revision. */
function lookAt(engine: MaskEngine) {
  const { revision: _, ...state } = engine.getState();
  return { ...state, hash: engine.hash(), bytes: crc32(engine.coverage.data) };
}

const dab: Stroke = { brush: { size: 9, mode: 'paint' }, points: [{ x: 70, y: 60 }] };

/** Copies what was announced, and fails when that is not whole pixels inside the photo. */
function copyRect(from: Coverage, to: Coverage, rect: Rect): void {
  const { w, h } = rectOfSize(from);
  expect(rect.w > 0 && rect.h > 0 && rect.x >= 0 && rect.y >= 0).toBe(true);
  expect(rect.x + rect.w <= w && rect.y + rect.h <= h).toBe(true);
  expect(Object.values(rect).every(Number.isInteger)).toBe(true);
  for (let y = rect.y; y < rect.y + rect.h; y++) {
    const row = from.data.subarray(y * w + rect.x, y * w + rect.x + rect.w);
    to.data.set(row, y * w + rect.x);
  }
}

describe('replaceNewest', () => {
  const edits = fc.array(anyEdit, { maxLength: 4 });
  const engineAfter = (all: readonly Edit[]) => {
    const engine = new MaskEngine(SIZE);
    for (const edit of all) apply(engine, edit);
    return engine;
  };
  /** Whether it was a step. */
  const makes = (engine: MaskEngine, edit: Edit) => {
    const before = engine.hash();
    apply(engine, edit);
    return engine.hash() !== before;
  };

  it('leaves the mask as if the step had never been, but for the other in its place', () => {
    fc.assert(
      fc.property(edits, anyEdit, anyEdit, (earlier, old, other) => {
        const plain = engineAfter(earlier);
        const engine = engineAfter(earlier);
        const before = engine.hash();
        if (!makes(engine, old)) return;
        const made = engine.replaceNewest(() => makes(engine, other));
        expect(makes(plain, other)).toBe(made);
        expect(lookAt(engine)).toEqual({ ...lookAt(plain), canRedo: false });
        expect(engine.historyBytes).toBe(plain.historyBytes);
        if (made) engine.undo();
        expect(engine.hash()).toBe(before);
      }),
    );
  });

  it('is told once, with all that changed, whatever comes in its place', () => {
    fc.assert(
      fc.property(edits, anyEdit, fc.option(anyEdit), (earlier, old, other) => {
        const engine = engineAfter(earlier);
        if (!makes(engine, old)) return;
        const shown = { ...SIZE, data: engine.coverage.data.slice() };
        const told: number[] = [];
        engine.onTouched((rect) => copyRect(engine.coverage, shown, rect));
        engine.subscribe(() => told.push(crc32(shown.data)));
        engine.replaceNewest(() => other !== null && makes(engine, other));
        expect(told).toEqual([engine.hash()]);
        expect(crc32(engine.coverage.data)).toBe(engine.hash());
      }),
    );
  });

  it('of nothing is an edit like any other, and none when there is nothing to change', () => {
    const engine = new MaskEngine(SIZE);
    expect(engine.replaceNewest(() => engine.clear())).toBe(false);
    expect(engine.getState().revision).toBe(0);
    expect(engine.replaceNewest(() => engine.invert())).toBe(true);
    expect(engine.getState()).toMatchObject({ revision: 1, canUndo: true });
  });

  it('tells what it took back when the other cannot be made', () => {
    const engine = engineAfter([{ do: 'stroke', ...dab }, { do: 'invert' }]);
    const painted = engineAfter([{ do: 'stroke', ...dab }]).hash();
    expect(() => engine.replaceNewest(() => engine.load(emptyCoverage({ w: 1, h: 1 })))).toThrow(
      RangeError,
    );
    expect(engine.hash()).toBe(painted);
    expect(engine.getState()).toMatchObject({ revision: 3, canUndo: true, canRedo: false });
  });
});
