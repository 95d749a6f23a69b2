import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEdit, anyPatch, apply, put, stamp } from '../../e2e/tools/anyEdit';
import { grid, picture } from '../../e2e/tools/grid';
import { rectOfSize } from '../geometry/rect';
import { KEEP, REPAINT } from './coverage';
import { crc32 } from './crc32';
import { MaskEngine } from './maskEngine';
import type { Patch } from './patch';

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

describe('patches', () => {
  const rect = { x: 1, y: 0, w: 3, h: 3 };
  const { data } = grid`
    . # .
    # # #
    . # .`;

  it('are stamped where they are repaint', () => {
    expect(edited((engine) => stamp(engine, { rect, data }, 'paint'))).toBe(
      picture(grid`
        # # # . . . .
        # # # # . . .
        # # # . . . .
        # # . . . . .`),
    );
    expect(edited((engine) => stamp(engine, { rect, data }, 'erase'))).toBe(
      picture(grid`
        # # . . . . .
        # . . . . . .
        # # . . . . .
        # # . . . . .`),
    );
  });

  it('are put as they are', () => {
    expect(edited((engine) => put(engine, { rect, data }))).toBe(
      picture(grid`
        # . # . . . .
        # # # # . . .
        # . # . . . .
        # # . . . . .`),
    );
  });

  it.each<[string, Patch]>([
    ['beside the photo', { rect: { ...rect, x: 5 }, data }],
    ['of half pixels', { rect: { ...rect, x: 0.5 }, data }],
    ['without area', { rect: { ...rect, w: 0 }, data: new Uint8Array(0) }],
    ['of too few bytes', { rect, data: data.subarray(1) }],
    ['with greys', { rect, data: data.with(4, 128) }],
    ['with greys in the last byte', { rect, data: data.with(8, 1) }],
  ])('%s are refused', (_, patch) => {
    const engine = new MaskEngine(start, { start });
    const hash = engine.hash();
    expect(() => put(engine, patch)).toThrow(RangeError);
    expect(() => stamp(engine, patch, 'paint')).toThrow(RangeError);
    expect(engine.hash()).toBe(hash);
    expect(engine.getState().canUndo).toBe(false);
  });

  it('change the pixels they cover, as they say, and no other', () => {
    const edits = fc.array(anyEdit, { maxLength: 3 });
    const how = fc.constantFrom('put', 'paint', 'erase');
    fc.assert(
      fc.property(edits, anyPatch, how, (before, patch, kind) => {
        const engine = new MaskEngine(SIZE);
        for (const edit of before) apply(engine, edit);
        const wanted = engine.coverage.data.slice();
        for (const [i, byte] of patch.data.entries()) {
          const { x, y, w } = patch.rect;
          const at = (y + Math.floor(i / w)) * SIZE.w + x + (i % w);
          if (kind === 'put') wanted[at] = byte;
          else if (byte === REPAINT) wanted[at] = kind === 'paint' ? REPAINT : KEEP;
        }
        if (kind === 'put') put(engine, patch);
        else stamp(engine, patch, kind);
        expect(engine.hash()).toBe(crc32(wanted));
        expect(crc32(engine.coverage.data)).toBe(crc32(wanted));
      }),
    );
  });

  it('of another mask make the mask that', () => {
    const edits = fc.array(anyEdit, { maxLength: 4 });
    fc.assert(
      fc.property(edits, edits, (some, others) => {
        const [from, to] = [new MaskEngine(SIZE), new MaskEngine(SIZE)];
        for (const edit of some) apply(from, edit);
        for (const edit of others) apply(to, edit);
        const differs = from.hash() !== to.hash();
        expect(put(from, { rect: rectOfSize(SIZE), data: to.coverage.data })).toBe(differs);
        expect(crc32(from.coverage.data)).toBe(crc32(to.coverage.data));
        expect(from.hash()).toBe(to.hash());
      }),
    );
  });
});
