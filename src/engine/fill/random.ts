/** Draws a number in 0…1 (1 excluded). */
export type Random = () => number;

/**
 * A stream of numbers that is the same for the same seed, on every machine.
 * @param seed any integer; only its low 32 bits count
 * @see mulberry32 by Tommy Ettinger (public domain)
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
