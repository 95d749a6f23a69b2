/**
 * Hands out arrays for one fill, so that a compiled kernel can have them in its own memory, and so that the next fill
 * gets the same memory again: fresh pages cost more than what is written to them. Nothing is cleared first. All arrays
 * become useless when the next arena of the same kernels is opened.
 */
export type Arena = {
  bytes(count: number): Uint8Array;
  ints(count: number): Int32Array;
  floats(count: number): Float32Array;
  /** What `work` takes is taken back when it ends. */
  lend<Result>(work: (arena: Arena) => Result): Result;
};

/** Arrays of their own, as any TypeScript kernel takes them. */
export const PLAIN_ARENA: Arena = {
  bytes: (count) => new Uint8Array(count),
  ints: (count) => new Int32Array(count),
  floats: (count) => new Float32Array(count),
  lend: (work) => work(PLAIN_ARENA),
};
