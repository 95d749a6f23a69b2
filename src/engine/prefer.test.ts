import { expect, it } from 'vitest';
import { preferredWaitMs } from './prefer';

it.each([
  [undefined, 0],
  ['return=minimal', 0],
  ['waiting', 0],
  ['wait', 60_000],
  ['wait=5', 5000],
  ['wait=0', 1000],
  ['wait=99', 60_000],
  ['respond-async, wait=10', 10_000],
])('Prefer: %s waits %i ms', (header, ms) => {
  expect(preferredWaitMs(header)).toBe(ms);
});
