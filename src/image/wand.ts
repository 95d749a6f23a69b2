import type { PaintMode } from '../mask/coverage';
import type { Flips } from '../mask/flips';
import type { MaskRuns } from '../mask/maskRuns';
import type { WandPick } from '../mask/selectSimilar';
import { cropBitmap } from './cropBitmap';
import { askWorker, startImageWorker } from './imageWorker';
import { resultOf } from './worker/message';

/** What to select, and what to do there to which mask. */
export type WandUse = {
  readonly pick: WandPick;
  readonly mask: MaskRuns;
  readonly mode: PaintMode;
};

/** Selects by colour in one photo. It holds a worker with 4 bytes a pixel: close it with the photo. */
export type Wand = {
  /**
   * What to flip in the mask for what looks like the pixel picked; null when nothing. The latest counts: one that is still pending rejects
   * with an AbortError. Also rejects with the signal's reason, and when the photo could not be read.
   */
  select(use: WandUse, signal?: AbortSignal): Promise<Flips | null>;
  close(): void;
};

/** Has a worker take in the photo's colours, which is done by the first pick as a rule; `photo` stays as it is. */
export function openWand(photo: ImageBitmap): Wand {
  const worker = startImageWorker();
  const ready = keepColours(worker, photo);
  const closed = new AbortController();
  let latest = new AbortController();
  // Settles when the worker has nothing to do; what went wrong is heard by who picks.
  let free: Promise<unknown> = ready.catch(() => undefined);

  const ask = async (use: WandUse, before: Promise<unknown>, given: AbortSignal) => {
    await before;
    await ready;
    given.throwIfAborted();
    return resultOf(await askWorker(worker, { name: 'pickSimilar', input: use }));
  };

  return {
    async select(use, signal) {
      closed.signal.throwIfAborted();
      signal?.throwIfAborted();
      latest.abort();
      const own = new AbortController();
      latest = own;
      signal?.addEventListener('abort', () => own.abort(signal.reason), { signal: own.signal });
      const answer = ask(use, free, own.signal);
      free = answer.catch(() => undefined);
      return unlessAborted(answer, own.signal);
    },
    close() {
      closed.abort();
      latest.abort();
      worker.terminate();
    },
  };
}

/** A bitmap that others hold too is copied on this thread when it moves: so many pixels at a time go unnoticed. */
const BAND_PIXELS = 500_000;

async function keepColours(worker: Worker, photo: ImageBitmap): Promise<void> {
  const size = { w: photo.width, h: photo.height };
  const rows = Math.max(1, Math.floor(BAND_PIXELS / size.w));
  for (let y = 0; y < size.h; y += rows) {
    const band = { x: 0, y, w: size.w, h: Math.min(rows, size.h - y) };
    const input = { photo: await cropBitmap(photo, band), y, size };
    resultOf(await askWorker(worker, { name: 'keepColours', input }));
  }
}

/** The same promise, but for rejecting as soon as nobody waits for it. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    promise.then(resolve, reject);
  });
}
