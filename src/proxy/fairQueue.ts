import { ApiFailure } from './apiFailure';

const RETRY_MS = 5000;

/** Work with a cap on how much of it is done at once; who waits is served in turn, client by client. */
export type FairQueue = {
  /** Runs the task when it is its client's turn. Throws `rate_limited` when too many wait already. */
  run<T>(client: string, task: () => Promise<T>): Promise<T>;
  counts(): { readonly running: number; readonly waiting: number };
};

/** @param max tasks at once · @param maxWaiting per client, four times as many in all */
export function createFairQueue(max: number, maxWaiting: number): FairQueue {
  const lines = new Map<string, (() => void)[]>();
  let running = 0;
  let waiting = 0;

  function next(): void {
    const [turn] = lines;
    if (!turn || running >= max) return;
    const [client, [start, ...rest]] = turn;
    lines.delete(client);
    // Behind the others, so that a client with many tasks does not hold up one with a single one.
    if (rest.length > 0) lines.set(client, rest);
    waiting -= 1;
    running += 1;
    start();
  }

  function turnOf(client: string): Promise<void> {
    const line = lines.get(client) ?? [];
    if (line.length >= maxWaiting || waiting >= 4 * maxWaiting) {
      const details = { retryable: true, retryAfterMs: RETRY_MS };
      throw new ApiFailure('rate_limited', 'too many runs are waiting', details);
    }
    waiting += 1;
    return new Promise((start) => {
      lines.set(client, [...line, start]);
      next();
    });
  }

  return {
    async run(client, task) {
      await turnOf(client);
      try {
        return await task();
      } finally {
        running -= 1;
        next();
      }
    },
    counts: () => ({ running, waiting }),
  };
}
