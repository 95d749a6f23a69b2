/** What predictions hold in memory while they wait and run, within a bound. */
export type Held = {
  /** Counts in one more and gives what counts it out again; null when there is no room for it. */
  take(bytes: number): (() => void) | null;
};

/** So many may be held at once, and so much of their pictures; but a single one always may, however large. */
export function createHeld(maxCount: number, maxBytes: number): Held {
  let count = 0;
  let held = 0;
  return {
    take(bytes) {
      if (count > 0 && (count >= maxCount || held + bytes > maxBytes)) return null;
      count += 1;
      held += bytes;
      return () => {
        count -= 1;
        held -= bytes;
      };
    },
  };
}
