import { startImageWorker } from './imageWorker';

/** Enough to stitch one output while another is encoded. */
const MAX_WORKERS = 2;

const idle: Worker[] = [];
const waiting: ((worker: Worker) => void)[] = [];
let started = 0;

/** A worker of one's own, as soon as there is one; rejects with the signal's reason. Give it back, or end it. */
export function takeWorker(signal?: AbortSignal): Promise<Worker> {
  const worker = idle.pop() ?? (started < MAX_WORKERS ? startWorker() : null);
  if (worker) return Promise.resolve(worker);
  return new Promise((resolve, reject) => {
    waiting.push(resolve);
    signal?.addEventListener('abort', () => {
      const at = waiting.indexOf(resolve);
      if (at !== -1) waiting.splice(at, 1);
      reject(signal.reason);
    });
  });
}

/** The worker is free for the next who waits. */
export function giveBack(worker: Worker): void {
  const next = waiting.shift();
  if (next) next(worker);
  else idle.push(worker);
}

/** The worker is stopped in whatever it does; another takes its place when one is waited for. */
export function endWorker(worker: Worker): void {
  worker.terminate();
  started -= 1;
  const next = waiting.shift();
  if (next) next(startWorker());
}

function startWorker(): Worker {
  started += 1;
  return startImageWorker();
}
