import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prefixCode } from './prefixCode';

describe('prefixCode', () => {
  it('is Huffman’s: 45 13 12 16 9 5 take 1 3 3 3 4 4 bits', () => {
    expect([...prefixCode([45, 13, 12, 16, 9, 5], 15).lengths]).toEqual([1, 3, 3, 3, 4, 4]);
  });

  it('numbers codes of one length in order, the first bit lowest', () => {
    // RFC 1951, 3.2.2: lengths 3 3 3 3 3 2 4 4 are 010 011 100 101 110 00 1110 1111.
    const { lengths, bits } = prefixCode([6, 6, 6, 6, 6, 12, 3, 3], 15);
    const spelled = [...bits].map((code, symbol) =>
      [...code.toString(2).padStart(lengths[symbol]!, '0')].reverse().join(''),
    );
    expect(spelled).toEqual(['010', '011', '100', '101', '110', '00', '1110', '1111']);
  });

  it('uses every code there is, within the limit', () => {
    const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(9), fc.nat(1e6)), { maxLength: 60 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 6, max: 15 }), (some, limit) => {
        const all = [...some, 1, 1];
        const { lengths } = prefixCode(all, limit);
        const used = [...lengths].filter((length) => length > 0);
        expect(used).toHaveLength(all.filter((count) => count > 0).length);
        expect(Math.max(...used)).toBeLessThanOrEqual(limit);
        expect(used.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
      }),
    );
  });
});
