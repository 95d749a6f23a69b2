import type { Coverage } from '../../../src/mask/coverage';

/** The pixels of the hole whose eight neighbours lie in it as well, so that no known pixel enters a difference. */
export function innerHole({ w, h, data }: Coverage): number[] {
  const inner: number[] = [];
  for (let y = 1; y < h - 1; y++) {
    for (let x = 1; x < w - 1; x++) {
      const i = y * w + x;
      const isInner = [-w - 1, -w, -w + 1, -1, 0, 1, w - 1, w, w + 1].every((d) => data[i + d] > 0);
      if (isInner) inner.push(i);
    }
  }
  return inner;
}
