import { askWorker } from './imageWorker';
import type { JobInputs, JobName, JobResults } from './worker/jobs';
import { resultOf } from './worker/message';
import { endWorker, giveBack, takeWorker } from './workerPool';

/**
 * Has an image worker of the pool do a job. Bitmaps in `input` move there and are gone afterwards, the rest is copied.
 * Every call settles: with the result, with an error, or at once with the signal's reason. A worker that broke, or
 * whose answer nobody wants any more, is ended.
 */
export async function runJob<Name extends JobName>(
  name: Name,
  input: JobInputs[Name],
  signal?: AbortSignal,
): Promise<JobResults[Name]> {
  signal?.throwIfAborted();
  const worker = await takeWorker(signal);
  const reply = await askWorker(worker, { name, input }, signal).catch((reason: unknown) => {
    endWorker(worker);
    throw reason;
  });
  giveBack(worker);
  return resultOf(reply);
}
