import type { JobName } from './worker/jobs';
import { bitmapsIn, type Question, type Reply } from './worker/message';

/** A new image worker; it does one job at a time. */
export function startImageWorker(): Worker {
  return new Worker(new URL('./worker/image.worker.ts', import.meta.url), { type: 'module' });
}

/**
 * Puts a question to a worker that has no other. Bitmaps in its input move there and are gone afterwards, the rest is
 * copied. Rejects when the worker breaks, and at once with the signal's reason: both leave a worker that is good for
 * nothing but being ended.
 */
export function askWorker<Name extends JobName>(
  worker: Worker,
  question: Question<Name>,
  signal?: AbortSignal,
): Promise<Reply<Name>> {
  return new Promise<Reply<Name>>((resolve, reject) => {
    const settled = new AbortController();
    const listen = { signal: settled.signal };
    const fail = (reason: unknown) => {
      settled.abort();
      reject(reason);
    };
    const answer = ({ data }: MessageEvent<Reply<Name>>) => {
      settled.abort();
      resolve(data);
    };
    worker.addEventListener('message', answer, listen);
    worker.addEventListener('error', ({ message }) => fail(new Error(message)), listen);
    signal?.addEventListener('abort', () => fail(signal.reason), listen);
    try {
      worker.postMessage(question, bitmapsIn(question.input));
    } catch (error) {
      // A bitmap that was closed cannot be sent.
      fail(error);
    }
  });
}
