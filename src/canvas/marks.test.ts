import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMarks } from './marks';

const LENGTH = 100;

function taken(marks: ReturnType<typeof createMarks>): number[] {
  const all: number[] = [];
  marks.take((at) => all.push(at));
  return all;
}

describe('marks', () => {
  it('are taken once, each in its place, however they were set', () => {
    const part = fc
      .tuple(fc.nat(LENGTH - 1), fc.nat(LENGTH - 1))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
    fc.assert(
      fc.property(fc.array(fc.nat(LENGTH - 1)), fc.array(part, { maxLength: 3 }), (some, parts) => {
        const marks = createMarks(LENGTH);
        const wanted = new Set(some);
        for (const at of some) marks.set(at);
        for (const [from, to] of parts) {
          marks.setAll(from, to);
          for (let at = from; at < to; at++) wanted.add(at);
        }
        expect(taken(marks)).toEqual([...wanted].sort((a, b) => a - b));
        expect(taken(marks)).toEqual([]);
      }),
    );
  });
});
