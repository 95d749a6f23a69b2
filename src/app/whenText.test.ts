import { expect, it } from 'vitest';
import { whenText } from './whenText';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 4, 20, 12);

it.each([
  [-5, 'this minute'],
  [3 * MINUTE, '3 minutes ago'],
  [61 * MINUTE, '1 hour ago'],
  [25 * 60 * MINUTE, 'yesterday'],
  [10 * 24 * 60 * MINUTE, 'May 10, 2026'],
])('what was %d ms ago was %s', (ago, words) => {
  expect(whenText(NOW - ago, NOW)).toBe(words);
});
