/** A seed of our own, 1…4294967295: the upstream takes 0 for "random" (upstream.md §2.3). */
export function randomSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return seed === 0 ? 1 : seed;
}
