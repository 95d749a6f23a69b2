/** A stream of numbers: its one element is the state, which each draw moves on. */
export type Random = Int32Array;

/**
 * 32 random bits, as a number 0…2³²−1; the same for the same seed on every machine.
 * @see mulberry32 by Tommy Ettinger (public domain)
 */
export function draw(random: Random): number {
  const state = (random[0] + 0x6d2b79f5) | 0;
  random[0] = state;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}

/** A random number 0…1 (1 excluded). */
export function drawShare(random: Random): number {
  return draw(random) / 4_294_967_296;
}
