/** Deflate's symbols: 0…255 are bytes, then comes this, then the lengths of repeats. */
export const END = 256;
export const FIRST_LENGTH = 257;
export const SYMBOLS = 286;
/** A repeat is of so many bytes; the longest has the last symbol. */
const SHORTEST = 3;
const LONGEST = 258;
/** Behind a repeat stands how far back it begins: always 1, the only distance, whose code is one bit, 0. */
const DISTANCE_BITS = 1;

/** Takes symbols, each with the bits that follow it. */
export type SymbolTaker = {
  take(symbol: number, more: number, moreBits: number): void;
};

/** Spells a run of at least one byte: as that byte, and repeats of it. */
export function spellRun(value: number, length: number, taker: SymbolTaker): void {
  let rest = length - 1;
  taker.take(value, 0, 0);
  for (; rest >= LONGEST; rest -= LONGEST) taker.take(SYMBOLS - 1, 0, DISTANCE_BITS);
  if (rest >= SHORTEST) spellRepeat(rest - SHORTEST, taker);
  else for (; rest > 0; rest--) taker.take(value, 0, 0);
}

/**
 * A repeat that is not the longest. The eight shortest have symbols of their own, then there are four for each size, and
 * bits that tell the lengths apart that share one.
 * @param over its length above the shortest
 */
function spellRepeat(over: number, taker: SymbolTaker): void {
  const extra = Math.max(0, 29 - Math.clz32(over));
  const symbol = FIRST_LENGTH + 4 * extra + (over >> extra);
  taker.take(symbol, over & ((1 << extra) - 1), extra + DISTANCE_BITS);
}
