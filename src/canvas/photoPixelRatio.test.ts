import { describe, expect, it } from 'vitest';
import { photoPixelRatio } from './photoPixelRatio';

describe('photoPixelRatio', () => {
  it.each([
    [0.1, 2, 2],
    [0.5, 3, 2],
    [0.6, 3, 2],
    [0.7, 3, 1.5],
    [1, 3, 1],
    [16, 3, 1],
    [0.1, 1, 1],
    [0.1, 1.25, 1.25],
    [2, 1.25, 1],
  ])('zoom %d on a device of %d: %d', (zoom, device, ratio) => {
    expect(photoPixelRatio(zoom, device)).toBe(ratio);
  });
});
