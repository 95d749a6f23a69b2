import type { Rect } from '../geometry/rect';

/** A rectangle of a canvas (whole pixels): one word each (R, G, B, A in memory order), row by row. */
export type Pixels = Rect & { readonly data: Uint32Array };

/** A word without its alpha. */
export const RGB = 0xffffff;

/** Where in `out` row `j` of an area inside it begins. */
export function indexIn(out: Pixels, area: Rect, j: number): number {
  return (area.y + j - out.y) * out.w + area.x - out.x;
}

/** Words that are set one by one. */
const FEW = 12;

/** Sets words, as their own `fill` does, which takes long to begin. */
export function fillWords(words: Uint32Array, word: number, from: number, to: number): void {
  if (to - from > FEW) words.fill(word, from, to);
  else for (let i = from; i < to; i++) words[i] = word;
}
