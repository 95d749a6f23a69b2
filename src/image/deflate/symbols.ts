/** Deflate's symbols: 0…255 are bytes, then comes this, then the lengths of repeats. */
export const END = 256;
export const FIRST_LENGTH = 257;
export const SYMBOLS = 286;
/** A repeat is of so many bytes; the longest has the last symbol. */
export const SHORTEST = 3;
export const LONGEST = 258;
/** What may follow a symbol, besides the distance. */
export const MAX_EXTRA_BITS = 5;

/** The symbol of a repeat, not the longest: the eight shortest have their own, then there are four for each size. */
export function symbolOf(length: number): number {
  const over = length - SHORTEST;
  const extra = extraBits(length);
  return FIRST_LENGTH + 4 * extra + (over >> extra);
}

/** How many bits follow that symbol, which tell the lengths apart that share it. */
export function extraBits(length: number): number {
  return Math.max(0, 29 - Math.clz32(length - SHORTEST));
}
