/** Takes runs of bytes, one after the other. */
export type RunReader = {
  /** `value` comes `length` times, at least once. */
  run(value: number, length: number): void;
};

/** Bytes by their runs: tells them, the same whenever it is asked to. */
export type ByteRuns = (reader: RunReader) => void;
