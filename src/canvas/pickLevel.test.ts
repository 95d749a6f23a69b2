import { describe, expect, it } from 'vitest';
import { pickLevel } from './pickLevel';

const PHOTO = { width: 6000 };
const LEVELS = [{ width: 3000 }, { width: 1500 }, { width: 750 }];

describe('pickLevel', () => {
  it.each([
    [20_000, 6000],
    [3001, 6000],
    [3000, 3000],
    [1600, 3000],
    [1500, 1500],
    [751, 1500],
    [120, 750],
  ])('%d pixels across on screen are drawn from %d', (shown, drawn) => {
    expect(pickLevel(PHOTO, LEVELS, shown).width).toBe(drawn);
  });

  it('is the photo itself when there is nothing coarser', () => {
    expect(pickLevel(PHOTO, [], 10)).toBe(PHOTO);
  });
});
