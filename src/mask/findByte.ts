import { REPAINT } from './coverage';

/** Bytes after which the engine's own search is the faster one: its call takes as long as these. */
const FAR = 512;

/** Looks from `start` on for KEEP or REPAINT: the index of the first one, or `end`. */
export type FindByte = (byte: number, start: number, end: number) => number;

/** A search in bytes that are KEEP or REPAINT, four at a time. */
export function byteFinder(bytes: Uint8Array): FindByte {
  /** How many bytes of the first word are not theirs. */
  const shift = bytes.byteOffset & 3;
  const length = (shift + bytes.length) >> 2;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset - shift, length);
  return (byte, start, end) => {
    /** Where a whole word begins. */
    const first = Math.min(end, ((start + shift + 3) & ~3) - shift);
    for (let i = start; i < first; i++) if (bytes[i] === byte) return i;
    const other = byte === REPAINT ? 0 : 0xffffffff;
    const far = (Math.min(end, first + FAR) + shift) >> 2;
    let word = (first + shift) >> 2;
    while (word < far && words[word] === other) word++;
    let i = Math.max(first, (word << 2) - shift);
    if (word === far && i + 4 <= end) {
      const found = bytes.subarray(i, end).indexOf(byte);
      return found < 0 ? end : i + found;
    }
    while (i < end && bytes[i] !== byte) i++;
    return i;
  };
}
