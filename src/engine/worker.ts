import { parentPort, workerData } from 'node:worker_threads';
import { decodeInput, encodeOutput } from './codec';
import { bestKernels } from './compiledKernels';
import { inpaint } from './fill/inpaint';
import { Cancelled } from './fill/work';
import type { WorkerData, WorkerReply, WorkerRequest } from './job';
import { KERNELS_BINARY } from './kernelsBinary';
import { fillWithModel, type Model } from './model/fillWithModel';
import { openModel } from './model/openModel';

/** Smaller steps forward are not worth a message. */
const PROGRESS_STEP = 0.005;

const kernels = bestKernels(Uint8Array.from(Buffer.from(KERNELS_BINARY, 'base64')));
const { model: path }: WorkerData = workerData;
const model = path === null ? null : openedOnce(path);
const port = parentPort;
if (!port) throw new Error('worker.ts is the entry of a worker thread');
const reply = (message: WorkerReply) => port.postMessage(message);
port.on('message', async (request: WorkerRequest) => reply(await answer(request)));

async function answer({ job, cancel }: WorkerRequest): Promise<WorkerReply> {
  try {
    const { picture, hole } = await decodeInput(job.image, job.mask, job.megapixels);
    const isCancelled = () => Atomics.load(cancel, 0) === 1;
    const filled = model
      ? await fillWithModel(picture, hole, await model(), progressReporter(), isCancelled)
      : inpaint(picture, hole, job, progressReporter(), isCancelled, kernels);
    const bytes = await encodeOutput(filled, job.format, job.quality);
    return { kind: 'done', bytes };
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'cancelled' };
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Opens the model when first asked for; what it fails with it fails with again. */
function openedOnce(path: string): () => Promise<Model> {
  let opening: Promise<Model> | null = null;
  return () => {
    opening ??= openModel(path);
    return opening;
  };
}

function progressReporter(): (fraction: number) => void {
  let told = 0;
  return (fraction) => {
    if (fraction < 1 && fraction - told < PROGRESS_STEP) return;
    told = fraction;
    reply({ kind: 'progress', fraction });
  };
}
