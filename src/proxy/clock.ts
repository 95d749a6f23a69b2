import { setTimeout as wait } from 'node:timers/promises';

/** A time limit that ends with what it limits: one that stays for its time keeps alive all that it was given to. */
export type Deadline = { readonly signal: AbortSignal; callOff(): void };

/** Everything about time and chance, so that tests can hold it. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** A signal that aborts after `ms`, unless it is called off. */
  timeout(ms: number): Deadline;
  /** Uniform in 0…1. */
  random(): number;
};

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}),
  timeout: deadlineIn,
  random: () => Math.random(),
};

function deadlineIn(ms: number): Deadline {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new DOMException('too late', 'TimeoutError')), ms);
  timer.unref();
  return { signal: limit.signal, callOff: () => clearTimeout(timer) };
}
