import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, anyStroke, apply, paint, type Stroke } from '../../e2e/tools/anyEdit';
import { grid, picture } from '../../e2e/tools/grid';
import { type Rect, rectOfSize } from '../geometry/rect';
import { type Coverage, emptyCoverage, REPAINT } from './coverage';
import { crc32 } from './crc32';
import { loading } from './edits';
import { MaskEngine } from './maskEngine';

const SIZE = { w: 150, h: 100 };

function stripes(n: number): Coverage {
  const data = Uint8Array.from({ length: SIZE.w * SIZE.h }, (_, i) => (i % n === 0 ? 255 : 0));
  return { ...SIZE, data };
}

/** What there is to know of an engine but the revision. */
function lookAt(engine: MaskEngine) {
  const { revision: _, ...state } = engine.getState();
  return { ...state, hash: engine.hash(), bytes: crc32(engine.coverage.data) };
}

const dab: Stroke = { brush: { size: 9, mode: 'paint' }, points: [{ x: 70, y: 60 }] };

describe('MaskEngine', () => {
  it('starts with nothing painted', () => {
    const engine = new MaskEngine({ w: 130, h: 3 });
    expect(engine.getState()).toEqual({
      revision: 0,
      canUndo: false,
      canRedo: false,
      isEmpty: true,
      fraction: 0,
    });
    expect(engine.hash()).toBe(crc32(new Uint8Array(390)));
  });

  it('starts with an earlier mask, which is nothing to undo', () => {
    const start = stripes(3);
    const engine = new MaskEngine(SIZE, { start });
    expect(engine.getState()).toMatchObject({ canUndo: false, isEmpty: false });
    expect(engine.hash()).toBe(crc32(start.data));
    paint(engine, dab);
    engine.undo();
    engine.undo();
    expect(engine.hash()).toBe(crc32(start.data));
  });

  it('paints through all points of a stroke', () => {
    const engine = new MaskEngine({ w: 6, h: 4 });
    engine.beginStroke({ size: 1, mode: 'paint' }, { x: 0.5, y: 0.5 });
    engine.extendStroke([{ x: 4.5, y: 0.5 }]);
    engine.extendStroke([{ x: 4.5, y: 3.5 }]);
    engine.commitStroke();
    engine.beginStroke({ size: 1, mode: 'erase' }, { x: 2.5, y: 0.5 });
    engine.commitStroke();
    expect(picture(engine.coverage)).toBe(
      picture(grid`
        # # . # # .
        . . . . # .
        . . . . # .
        . . . . # .`),
    );
    expect(engine.getState().fraction).toBe(7 / 24);
  });

  it('clears and inverts', () => {
    const engine = new MaskEngine({ w: 3, h: 2 });
    engine.beginStroke({ size: 1, mode: 'paint' }, { x: 1, y: 1 });
    engine.invert();
    expect(picture(engine.coverage)).toBe('# # #\n# . #');
    engine.clear();
    expect(engine.getState()).toMatchObject({ isEmpty: true, fraction: 0, revision: 3 });
  });

  it('refuses to load a mask of another size or with greys', () => {
    const engine = new MaskEngine({ w: 2, h: 1 });
    expect(() => engine.load({ w: 1, h: 2, data: new Uint8Array(2) })).toThrow(RangeError);
    expect(() => engine.load({ w: 2, h: 1, data: Uint8Array.of(0, 9) })).toThrow(RangeError);
  });

  it('knows its hash and fraction after any edit', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
        const engine = new MaskEngine(SIZE);
        for (const edit of edits) apply(engine, edit);
        engine.undo();
        const { data } = engine.coverage;
        const painted = data.filter((byte) => byte === REPAINT).length;
        expect(engine.hash()).toBe(crc32(data));
        expect(engine.getState().fraction).toBe(painted / data.length);
        expect(engine.getState().isEmpty).toBe(painted === 0);
      }),
    );
  });

  it('leaves nothing of a stroke that is erased along the same way', () => {
    fc.assert(
      fc.property(anyStroke, ({ brush, points }) => {
        const engine = new MaskEngine(SIZE);
        paint(engine, { brush: { ...brush, mode: 'paint' }, points });
        paint(engine, { brush: { ...brush, mode: 'erase' }, points });
        expect(engine.getState().isEmpty).toBe(true);
      }),
    );
  });

  it('cancels a stroke as if it had never begun', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 5 }), anyStroke, (edits, stroke) => {
        const engine = new MaskEngine(SIZE);
        for (const edit of edits) apply(engine, edit);
        engine.undo();
        const [before, state] = [lookAt(engine), engine.getState()];
        engine.beginStroke(stroke.brush, stroke.points[0]);
        engine.extendStroke(stroke.points);
        engine.cancelStroke();
        expect(lookAt(engine)).toEqual(before);
        expect(engine.getState()).toBe(state);
        engine.redo();
        expect(engine.getState().canRedo).toBe(false);
      }),
    );
  });

  it('drops what could be redone when something new is done', () => {
    const engine = new MaskEngine(SIZE);
    paint(engine, dab);
    engine.undo();
    expect(engine.getState().canRedo).toBe(true);
    engine.invert();
    expect(engine.getState().canRedo).toBe(false);
  });

  it('tells its newest step, the same again once what followed is undone', () => {
    const engine = new MaskEngine({ w: 4, h: 1 });
    expect(engine.newestStep).toBeUndefined();
    engine.invert();
    const inverted = engine.newestStep;
    expect(inverted).toBeDefined();
    engine.clear();
    expect(engine.newestStep).not.toBe(inverted);
    engine.undo();
    expect(engine.newestStep).toBe(inverted);
  });

  it('does not record what changes nothing', () => {
    const engine = new MaskEngine(SIZE);
    paint(engine, dab);
    engine.invert();
    engine.undo();
    const state = engine.getState();
    paint(engine, dab);
    engine.load({ ...engine.coverage, data: engine.coverage.data.slice() });
    paint(engine, { ...dab, points: [{ x: -50, y: -50 }] });
    expect(engine.getState()).toBe(state);
    expect(state.canRedo).toBe(true);
  });

  it('ends a stroke in progress before any other edit', () => {
    const engine = new MaskEngine(SIZE);
    engine.beginStroke(dab.brush, { x: 20, y: 20 });
    const stroke = crc32(engine.coverage.data);
    engine.invert();
    expect(engine.isStroking).toBe(false);
    engine.undo();
    expect(engine.hash()).toBe(stroke);
    engine.undo();
    expect(engine.getState()).toMatchObject({ isEmpty: true, canUndo: false });
  });

  it('ignores points that belong to no stroke', () => {
    const engine = new MaskEngine(SIZE);
    engine.extendStroke([{ x: 5, y: 5 }]);
    engine.commitStroke();
    engine.cancelStroke();
    expect(engine.getState()).toMatchObject({ revision: 0, isEmpty: true });
  });

  it('never touches a byte outside what it announces, and announces whole pixels of the photo', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
        const engine = new MaskEngine(SIZE);
        const shown = emptyCoverage(SIZE);
        engine.onTouched((rect) => copyRect(engine.coverage, shown, rect));
        for (const edit of edits) apply(engine, edit);
        engine.undo();
        engine.beginStroke(dab.brush, dab.points[0]);
        engine.cancelStroke();
        engine.redo();
        expect(crc32(shown.data)).toBe(crc32(engine.coverage.data));
      }),
    );
  });

  it('tells of commits only, once each, and stops when asked to', () => {
    const engine = new MaskEngine(SIZE);
    const revisions: number[] = [];
    const stop = engine.subscribe(() => revisions.push(engine.getState().revision));
    engine.beginStroke(dab.brush, dab.points[0]);
    engine.extendStroke([{ x: 10, y: 10 }]);
    expect(revisions).toEqual([]);
    engine.commitStroke();
    engine.undo();
    engine.undo();
    engine.redo();
    expect(revisions).toEqual([1, 2, 3]);
    stop();
    engine.clear();
    expect(revisions).toEqual([1, 2, 3]);
  });
});

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

describe('change', () => {
  it('flips what was found elsewhere, as one step', () => {
    const other = new MaskEngine(SIZE);
    paint(other, dab);
    const engine = new MaskEngine(SIZE);
    const flips = loading(engine.coverage, other.coverage);
    expect(engine.change(flips, engine.hash())).toBe(true);
    expect(engine.hash()).toBe(other.hash());
    engine.undo();
    expect(engine.getState()).toMatchObject({ isEmpty: true, canUndo: false });
  });

  it('refuses what was found in another mask, and changes nothing', () => {
    const engine = new MaskEngine(SIZE);
    const flips = loading(engine.coverage, stripes(3));
    const of = engine.hash();
    paint(engine, dab);
    const before = lookAt(engine);
    expect(() => engine.change(flips, of)).toThrow('no longer');
    expect(lookAt(engine)).toEqual(before);
  });
});
