import type { Size } from '../../geometry/size';

/**
 * Which of several pictures of one photo is wanted where: one byte per pixel, row by row. 0 where nothing was picked,
 * which is the base whatever that is; n where the nth picture was, counted from 1.
 */
export type Picks = Size & { readonly data: Uint8Array };

/** Nothing is picked there. */
export const UNPICKED = 0;

/** How many pictures can be told apart: as many as are compared at once. */
export const MOST_PICKED = 9;

/** Picks of the given size in which nothing is picked. */
export function emptyPicks({ w, h }: Size): Picks {
  return { w, h, data: new Uint8Array(w * h) };
}
