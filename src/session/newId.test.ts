import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from './newId';

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('newId', () => {
  it('writes its bytes in order', () => {
    expect(newId((bytes) => bytes.map((_, i) => i * 17))).toBe(
      '00112233-4455-4677-8899-aabbccddeeff',
    );
  });

  it('is a version 4 UUID whatever the bytes, and keeps the other 122 bits', () => {
    const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(sixteen, (random) => {
        const id = newId(() => random.slice());
        expect(id).toMatch(UUID_4);
        const bytes = id
          .replaceAll('-', '')
          .match(/../g)
          ?.map((hex) => Number.parseInt(hex, 16));
        const fixed = random.map((byte, i) =>
          i === 6 ? (byte & 15) | 64 : i === 8 ? (byte & 63) | 128 : byte,
        );
        expect(bytes).toEqual([...fixed]);
      }),
    );
  });
});
