import { expect, it } from 'vitest';
import { sizeText } from './sizeText';

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [34_400, '34 kB'],
  [1_250_000, '1.3 MB'],
  [34_000_000, '34 MB'],
  [2_100_000_000, '2.1 GB'],
  [7e13, '70,000 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeText(bytes)).toBe(words);
});
