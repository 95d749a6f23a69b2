import { availableParallelism } from 'node:os';
import { createPool } from './pool';
import { createRoutes } from './routes';
import { createStore } from './store';

const MAX_THREADS = 4;

/** The built-in upstream: Replicate's HTTP API below `/replicate/v1`, as a function from Request to Response. */
export type Engine = {
  fetch(request: Request): Promise<Response>;
  /** Stops all threads; what is running fails. */
  close(): Promise<void>;
};

/**
 * An engine that fills holes in worker threads. Nothing starts before the first prediction.
 * @param options.workerUrl the built `worker.js` · `threads` as many as there are cores, at most 4, unless given
 * · `now` milliseconds since 1970, for tests
 */
export function createEngine(options: {
  workerUrl: URL;
  threads?: number;
  now?: () => number;
}): Engine {
  const now = options.now ?? Date.now;
  const threads = options.threads ?? Math.min(MAX_THREADS, availableParallelism());
  const pool = createPool(options.workerUrl, threads);
  const routes = createRoutes(pool, createStore(now), now);
  return { fetch: async (request) => routes.fetch(request), close: () => pool.close() };
}
