import { expect, it } from 'vitest';
import { areaAround } from './sweepArea';

const PHOTO = { w: 1000, h: 800 };

it.each([
  ['a quarter of it around', { x: 400, y: 300, w: 200, h: 100 }, 0, [350, 250, 300, 200]],
  ['as far as a fill may go', { x: 400, y: 300, w: 200, h: 100 }, 10, [340, 240, 320, 220]],
  ['not too close', { x: 400, y: 300, w: 1, h: 1 }, 0, [368, 268, 65, 65]],
  ['not beyond the photo', { x: 0, y: 0, w: 200, h: 800 }, 0, [0, 0, 400, 800]],
  ['all of the photo without a mask', { x: 0, y: 0, w: 0, h: 0 }, 9, [0, 0, 1000, 800]],
])('shows %s', (_, bounds, reach, [x, y, w, h]) => {
  expect(areaAround(bounds, PHOTO, reach)).toEqual({ x, y, w, h });
});
