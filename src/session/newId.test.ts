import { expect, it } from 'vitest';
import { newId } from './newId';

it('is a version 4 UUID of the random bytes it is given', () => {
  expect(newId((bytes) => bytes.fill(0))).toBe('00000000-0000-4000-8000-000000000000');
  expect(newId((bytes) => bytes.fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  expect(newId((bytes) => bytes.map((_, i) => i * 16))).toBe(
    '00102030-4050-4070-8090-a0b0c0d0e0f0',
  );
});
