import { setTimeout as wait } from 'node:timers/promises';

/** Everything about time and chance, so that tests can hold it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A signal that aborts after `ms`. */
  timeout(ms: number): AbortSignal;
  /** Uniform in 0…1. */
  random(): number;
};

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}),
  timeout: (ms) => AbortSignal.timeout(ms),
  random: () => Math.random(),
};
