import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { type About, aboutModel, BUILT_IN } from './about';
import { createHeld } from './held';
import { createPool } from './pool';
import { createRoutes } from './routes';
import { createStore } from './store';
import { tryOut } from './tryOut';

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
  readonly about: About;
  /** Fills a small picture. Rejects with one plain sentence when that does not work. */
  tryOut(): Promise<void>;
  /** Stops all threads; what is running fails. */
  close(): Promise<void>;
};

/**
 * An engine that fills holes in worker threads. Nothing starts before the first prediction.
 * @param options.workerUrl the built `worker.js` · `model` the path of an ONNX file to fill with · `threads` as many as there are cores, at most 4, or one with a model, unless given
 * · `maxBytes` of pictures held for unfinished predictions · `now` milliseconds since 1970, for tests
 */
export function createEngine(options: {
  workerUrl: URL;
  model?: string;
  threads?: number;
  maxBytes?: number;
  now?: () => number;
}): Engine {
  const now = options.now ?? Date.now;
  const { workerUrl, model } = options;
  const threads = options.threads ?? threadsFor(model);
  const about = model === undefined ? BUILT_IN : aboutModel(basename(model));
  const pool = createPool(workerUrl, threads, { model: model ?? null });
  const held = createHeld(MAX_UNFINISHED, options.maxBytes ?? MAX_HELD_BYTES);
  const routes = createRoutes(pool, createStore(now), held, now, about);
  return {
    fetch: async (request) => routes.fetch(request),
    about,
    tryOut: () => tryOut(pool),
    close: () => pool.close(),
  };
}

/** A model is large, and its runtime has threads of its own. */
function threadsFor(model: string | undefined): number {
  return model === undefined ? Math.min(MAX_THREADS, availableParallelism()) : 1;
}
