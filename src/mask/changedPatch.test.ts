import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid, picture } from '../../e2e/tools/grid';
import { changedPatch } from './changedPatch';
import type { Coverage } from './coverage';
import { writeRect } from './tiles';

const before = grid`
  . . . . . .
  . # # . . .
  . # # . . .
  . . . . . .`;

describe('changedPatch', () => {
  it('is the smallest rectangle that differs, as it is afterwards', () => {
    const after = grid`
      . . . . . .
      . # # # . .
      . # # . . .
      . . # . . .`;
    const patch = changedPatch(before, after);
    expect(patch?.rect).toEqual({ x: 2, y: 1, w: 2, h: 3 });
    expect(picture({ w: 2, h: 3, data: patch?.data ?? new Uint8Array() })).toBe(
      picture(grid`
        # #
        # .
        # .`),
    );
  });

  it('is null when nothing differs', () => {
    expect(changedPatch(before, { ...before, data: before.data.slice() })).toBeNull();
  });

  it('makes the one the other, and has a difference on each of its sides', () => {
    fc.assert(
      fc.property(anyCoverage(16), fc.array(fc.nat(255), { maxLength: 4 }), (a, flipped) => {
        const isFlipped = new Set(flipped.map((i) => i % a.data.length));
        const b = { ...a, data: a.data.map((byte, i) => (isFlipped.has(i) ? 255 - byte : byte)) };
        const patch = changedPatch(a, b);
        expect(patch === null).toBe(isFlipped.size === 0);
        if (patch === null) return;
        const { rect, data } = patch;
        const patched: Coverage = { ...a, data: a.data.slice() };
        writeRect(patched, rect, data);
        expect(patched).toEqual(b);
        const xs = [...isFlipped].map((i) => i % a.w);
        const ys = [...isFlipped].map((i) => Math.floor(i / a.w));
        expect(rect).toMatchObject({ x: Math.min(...xs), y: Math.min(...ys) });
        expect([rect.x + rect.w - 1, rect.y + rect.h - 1]).toEqual([
          Math.max(...xs),
          Math.max(...ys),
        ]);
      }),
    );
  });

  it('refuses masks of two sizes', () => {
    expect(() => changedPatch(before, grid`. #`)).toThrow(RangeError);
  });
});
