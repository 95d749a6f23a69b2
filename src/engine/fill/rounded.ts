/**
 * The nearest whole number of a `value` from 0 to 2³¹; as Math.round, but without a branch, which on picture data goes
 * wrong every other time and costs more than the rest of a loop.
 */
export function rounded(value: number): number {
  return (value + 0.5) | 0;
}
