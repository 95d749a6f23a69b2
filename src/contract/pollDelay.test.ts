import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollDelay } from './pollDelay';

describe('pollDelay', () => {
  it.each([
    [0, 1000],
    [19_999, 1000],
    [20_000, 2000],
    [89_999, 2000],
    [90_000, 4000],
    [299_999, 4000],
    [300_000, 8000],
    [2_000_000, 8000],
  ])('at an age of %d ms is %d ms', (age, delay) => {
    expect(pollDelay(age, false, 0.5)).toBeCloseTo(delay, 6);
  });

  it('is 8 s while the page is hidden', () => {
    expect(pollDelay(0, true, 0.5)).toBeCloseTo(8000, 6);
  });

  it('is spread by 15 % to both sides and no more', () => {
    expect(pollDelay(0, false, 0)).toBeCloseTo(850, 6);
    expect(pollDelay(0, false, 1)).toBeCloseTo(1150, 6);
  });

  it('never gets shorter with age', () => {
    const age = fc.nat(400_000);
    fc.assert(
      fc.property(age, age, fc.boolean(), (a, b, hidden) => {
        const [younger, older] = [Math.min(a, b), Math.max(a, b)];
        expect(pollDelay(older, hidden, 0.3)).toBeGreaterThanOrEqual(
          pollDelay(younger, hidden, 0.3),
        );
      }),
    );
  });
});
