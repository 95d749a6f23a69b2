import { availableParallelism } from 'node:os';
import { createHeld } from './held';
import { createPool } from './pool';
import { createRoutes } from './routes';
import { createStore } from './store';

const MAX_THREADS = 4;

/** Predictions that have not ended. */
const MAX_UNFINISHED = 32;

/**
 * Pictures that wait or are worked on, as they came. What the engine holds in all is bounded: these, the outputs
 * (store.ts), and what each thread takes for one picture of at most 1440×1440.
 */
const MAX_HELD_BYTES = 256 * 1024 * 1024;

/** The built-in upstream: Replicate's HTTP API below `/replicate/v1`, as a function from Request to Response. */
export type Engine = {
  fetch(request: Request): Promise<Response>;
  /** Stops all threads; what is running fails. */
  close(): Promise<void>;
};

/**
 * An engine that fills holes in worker threads. Nothing starts before the first prediction.
 * @param options.workerUrl the built `worker.js` · `threads` as many as there are cores, at most 4, unless given
 * · `maxBytes` of pictures held for unfinished predictions · `now` milliseconds since 1970, for tests
 */
export function createEngine(options: {
  workerUrl: URL;
  threads?: number;
  maxBytes?: number;
  now?: () => number;
}): Engine {
  const now = options.now ?? Date.now;
  const threads = options.threads ?? Math.min(MAX_THREADS, availableParallelism());
  const pool = createPool(options.workerUrl, threads);
  const held = createHeld(MAX_UNFINISHED, options.maxBytes ?? MAX_HELD_BYTES);
  const routes = createRoutes(pool, createStore(now), held, now);
  return { fetch: async (request) => routes.fetch(request), close: () => pool.close() };
}
