import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEEP, REPAINT } from './coverage';
import { byteFinder } from './findByte';

describe('byteFinder', () => {
  it('finds what a plain search finds, wherever the bytes begin in memory', () => {
    const scene = fc.record({
      offset: fc.nat(5),
      lengths: fc.array(fc.oneof(fc.nat(9), fc.nat(900)), { maxLength: 12 }),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.constantFrom(KEEP, REPAINT),
    });
    fc.assert(
      fc.property(scene, ({ offset, lengths, from, share, byte }) => {
        const runs = lengths.flatMap((length, i) => Array(length).fill(i % 2 ? REPAINT : KEEP));
        // What surrounds them is what is looked for.
        const bytes = new Uint8Array(offset + runs.length + 5).fill(byte);
        bytes.set(runs, offset);
        const part = bytes.subarray(offset, offset + runs.length);
        const start = Math.floor(from * part.length);
        const end = start + Math.floor(share * (part.length - start));
        const plain = part.slice(0, end).indexOf(byte, start);
        expect(byteFinder(part)(byte, start, end)).toBe(plain < 0 ? end : plain);
      }),
      { numRuns: 500 },
    );
  });
});
