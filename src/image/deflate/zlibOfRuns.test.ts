import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ByteRuns } from './byteRuns';
import { zlibOfRuns } from './zlibOfRuns';

type Run = readonly [value: number, length: number];

function told(runs: readonly Run[]): ByteRuns {
  return (reader) => {
    for (const [value, length] of runs) reader.run(value, length);
  };
}

function bytesOf(runs: readonly Run[]): Buffer {
  return Buffer.concat(runs.map(([value, length]) => Buffer.alloc(length, value)));
}

describe('zlibOfRuns', () => {
  it('is what zlib inflates to the bytes, whatever their runs', () => {
    const length = fc.oneof(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 65_000, max: 200_000 }),
    );
    const run = fc.tuple(fc.oneof(fc.constantFrom(0, 1, 2, 255), fc.nat(255)), length);
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 60 }), (runs) => {
        expect(inflateSync(zlibOfRuns(told(runs))).equals(bytesOf(runs))).toBe(true);
      }),
    );
  });

  it('tells runs of every length up to 600', () => {
    for (let length = 1; length <= 600; length++) {
      const runs: Run[] = [
        [2, 1],
        [255, length],
      ];
      expect(inflateSync(zlibOfRuns(told(runs))).equals(bytesOf(runs))).toBe(true);
    }
  });

  it('holds though one byte is so frequent that others would need more than 15 bits', () => {
    // Fibonacci's numbers make the deepest tree.
    const counts = [1, 1];
    while (counts.length < 26) counts.push(counts.at(-1)! + counts.at(-2)!);
    const runs = counts.flatMap((count, value) =>
      Array.from({ length: count }, (): Run => [value, 1]),
    );
    expect(inflateSync(zlibOfRuns(told(runs))).equals(bytesOf(runs))).toBe(true);
  });
});
