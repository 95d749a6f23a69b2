/** No more is kept: a photo for which that is too little takes long enough not to feel it. */
const MOST = 8_000_000;

const kept = new Map<string, Uint8Array<ArrayBuffer>>();

/**
 * Memory of this worker for one purpose, all 0, for as long as a job runs without waiting: the next one gets the same.
 * Fresh memory costs more than all that a mask's kernels do with it.
 */
export function keptBytes(purpose: string, length: number): Uint8Array<ArrayBuffer> {
  const known = kept.get(purpose);
  if (known?.length === length) return known.fill(0);
  const bytes = new Uint8Array(length);
  if (length <= MOST) kept.set(purpose, bytes);
  else kept.delete(purpose);
  return bytes;
}
