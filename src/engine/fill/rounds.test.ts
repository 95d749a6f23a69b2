import { expect, it } from 'vitest';
import { roundsAt } from './rounds';

it.each([
  ['few at the finest level', 0, 28, 3],
  ['one for a single step', 0, 1, 1],
  ['more for more steps', 0, 50, 5],
  ['more where levels are coarser', 2, 28, 9],
  ['never more than twelve', 5, 50, 12],
])('plans rounds: %s', (_, depth, steps, rounds) => {
  expect(roundsAt(depth, steps)).toBe(rounds);
});
