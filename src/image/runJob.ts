import type { JobInputs, JobName, JobResults } from './worker/jobs';
import { bitmapsIn, type Question, type Reply } from './worker/message';
import { endWorker, giveBack, takeWorker } from './workerPool';

/**
 * Has the image worker do a job. Bitmaps in `input` move there and are gone afterwards, the rest is copied. Every
 * call settles: with the result, with an error, or at once with the signal's reason.
 */
export async function runJob<Name extends JobName>(
  name: Name,
  input: JobInputs[Name],
  signal?: AbortSignal,
): Promise<JobResults[Name]> {
  signal?.throwIfAborted();
  const worker = await takeWorker(signal);
  const reply = await ask(worker, { name, input }, signal);
  if ('problem' in reply) throw new Error(reply.problem);
  return reply.result;
}

/** One question, one reply. A worker that broke, or whose answer nobody wants, is ended: it does one job at a time. */
function ask<Name extends JobName>(
  worker: Worker,
  question: Question<Name>,
  signal?: AbortSignal,
): Promise<Reply<Name>> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const listen = { signal: settled.signal };
    const end = (reason: unknown) => {
      settled.abort();
      endWorker(worker);
      reject(reason);
    };
    const answer = ({ data }: MessageEvent<Reply<Name>>) => {
      settled.abort();
      giveBack(worker);
      resolve(data);
    };
    worker.addEventListener('message', answer, listen);
    worker.addEventListener('error', ({ message }) => end(new Error(message)), listen);
    signal?.addEventListener('abort', () => end(signal.reason), listen);
    try {
      worker.postMessage(question, bitmapsIn(question.input));
    } catch (error) {
      // A bitmap that was closed cannot be sent; the worker has heard nothing.
      end(error);
    }
  });
}
