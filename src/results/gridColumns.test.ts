import { describe, expect, it } from 'vitest';
import { gridColumns } from './gridColumns';

const DESKTOP = { w: 1100, h: 650 };
const PHONE = { w: 390, h: 600 };

describe('gridColumns', () => {
  it.each([
    ['one photo', 1, DESKTOP, { w: 4, h: 3 }, 1],
    ['photo and output, landscape, wide', 2, DESKTOP, { w: 4, h: 3 }, 2],
    ['photo and output, landscape, on a phone', 2, PHONE, { w: 4, h: 3 }, 1],
    ['photo and output, panorama, wide', 2, DESKTOP, { w: 5, h: 1 }, 1],
    ['photo and three outputs, wide', 4, DESKTOP, { w: 4, h: 3 }, 2],
    ['photo and four outputs, upright, wide', 5, DESKTOP, { w: 2, h: 3 }, 5],
    ['photo and four outputs, on a phone', 5, PHONE, { w: 1, h: 1 }, 2],
  ])('%s', (_, count, area, picture, columns) => {
    expect(gridColumns(count, area, picture)).toBe(columns);
  });
});
