import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { emptyCoverage, REPAINT } from './coverage';
import { crc32 } from './crc32';
import { crcOfFlips, crcOfZeros } from './flipCrc';
import { encodeRuns, RunWriter } from './runs';

describe('crcOfFlips', () => {
  it('turns the CRC of any bytes into that of the flipped ones', () => {
    fc.assert(
      fc.property(anyCoverage(40), fc.infiniteStream(fc.boolean()), ({ w, h, data }, bits) => {
        const flipped = data.map(() => (bits.next().value ? REPAINT : 0));
        const both = data.map((byte, i) => byte ^ flipped[i]);
        const change = crcOfFlips(encodeRuns(flipped), w * h);
        expect((crc32(data) ^ change) >>> 0).toBe(crc32(both));
      }),
    );
  });

  it.each([4095, 4096, 4097, 100_000])('knows runs anywhere among %d bytes', (length) => {
    const edge = fc.nat(length);
    fc.assert(
      fc.property(edge, edge, (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const writer = new RunWriter();
        writer.add(start, end);
        const data = new Uint8Array(length).fill(REPAINT, start, end);
        const change = crcOfFlips(writer.finish(length), length);
        expect((crcOfZeros(length) ^ change) >>> 0).toBe(crc32(data));
      }),
      { numRuns: 30 },
    );
  });
});

describe('crcOfZeros', () => {
  it.each([0, 1, 4095, 4096, 12_345])('of %d', (length) => {
    expect(crcOfZeros(length)).toBe(crc32(emptyCoverage({ w: length, h: 1 }).data));
  });
});
