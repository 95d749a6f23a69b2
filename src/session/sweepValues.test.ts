import { describe, expect, it } from 'vitest';
import { MAX_SEED } from '../contract/input';
import { SWEEP_PARAMS } from './sweep';
import { readValues, SWEEP_LIMITS, usualValues } from './sweepValues';

describe('readValues', () => {
  it.each([
    ['10, 30,60', [10, 30, 60]],
    [' 2.5 3 ; 3', [2.5, 3]],
  ])('reads %j', (typed, values) => {
    expect(readValues('guidance', typed)).toEqual({ values });
  });

  it.each([
    ['guidance', '', 'none'],
    ['guidance', ' , ', 'none'],
    ['guidance', '10, x', 'number'],
    ['steps', '1.5', 'number'],
    ['steps', '0, 10', 'range'],
    ['steps', '51', 'range'],
    ['seed', '4294967296', 'range'],
    ['grow', '1 2 3 4 5 6 7 8 9', 'many'],
  ] as const)('of %s, %j is a problem: %s', (param, typed, problem) => {
    expect(readValues(param, typed)).toEqual({ problem });
  });
});

it('what is proposed can be used', () => {
  for (const param of SWEEP_PARAMS) {
    for (const seed of [1, 42, MAX_SEED]) {
      const values = usualValues(param, seed);
      expect(readValues(param, values.join(', '))).toEqual({ values });
      expect(Math.max(...values)).toBeLessThanOrEqual(SWEEP_LIMITS[param].max);
    }
  }
});
