/** A set of whole numbers, one bit each, that is taken in order. */
export type Marks = {
  set(at: number): void;
  /** Sets `from` up to, not including, `to`; not empty. */
  setAll(from: number, to: number): void;
  /** Calls `each` with what is set, from the lowest on; after that nothing is. */
  take(each: (at: number) => void): void;
};

/** Marks for 0 up to, not including, `length`. */
export function createMarks(length: number): Marks {
  const words = new Uint32Array(Math.ceil(length / 32));
  return {
    set(at) {
      words[at >> 5]! |= 1 << (at & 31);
    },
    setAll(from, to) {
      const [first, last] = [from >> 5, (to - 1) >> 5];
      const head = -1 << (from & 31);
      const tail = -1 >>> (31 - ((to - 1) & 31));
      if (first === last) {
        words[first]! |= head & tail;
        return;
      }
      words[first]! |= head;
      words.fill(-1, first + 1, last);
      words[last]! |= tail;
    },
    take(each) {
      for (let i = 0; i < words.length; i++) {
        // From the lowest bit that is set to the next.
        for (let bits = words[i]!; bits !== 0; bits &= bits - 1) {
          each(32 * i + 31 - Math.clz32(bits & -bits));
        }
        words[i] = 0;
      }
    },
  };
}
