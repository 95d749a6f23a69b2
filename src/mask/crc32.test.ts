import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, crc32Joiner } from './crc32';

const ascii = (text: string) => new TextEncoder().encode(text);

describe('crc32', () => {
  it.each([
    ['', 0],
    ['a', 0xe8b7be43],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
    ['IEND', 0xae426082],
  ])('of %j is the published one', (text, crc) => {
    expect(crc32(ascii(text))).toBe(crc);
  });

  it('of 32 bytes of 255 is the published one', () => {
    expect(crc32(new Uint8Array(32).fill(255))).toBe(0xff6cab0b);
  });

  it('reads only the part asked for', () => {
    expect(crc32(ascii('xx123456789xxx'), 2, 11)).toBe(0xcbf43926);
  });

  it('joins to the CRC of both parts together', () => {
    const bytes = fc.uint8Array({ maxLength: 100 });
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        const both = Uint8Array.of(...left, ...right);
        expect(crc32Joiner(right.length)(crc32(left), crc32(right))).toBe(crc32(both));
      }),
    );
  });
});
