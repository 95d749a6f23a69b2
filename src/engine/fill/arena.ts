/**
 * Hands out zeroed arrays for one fill, so that a compiled kernel can have them in its own memory. All of them become
 * useless when the next arena of the same kernels is opened.
 */
export type Arena = {
  bytes(count: number): Uint8Array;
  ints(count: number): Int32Array;
  floats(count: number): Float32Array;
};

/** Arrays of their own, as any TypeScript kernel takes them. */
export const PLAIN_ARENA: Arena = {
  bytes: (count) => new Uint8Array(count),
  ints: (count) => new Int32Array(count),
  floats: (count) => new Float32Array(count),
};
