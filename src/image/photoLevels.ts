import type { Size } from '../geometry/size';
import { LEVEL_PIXELS } from './levelPixels';
import { runJob } from './runJob';

/** Smaller copies of one photo, to show it small: each half the one before, the largest first. */
export type PhotoLevels = {
  /** null until they are made, which begins with the first who listens. A small photo needs none. */
  get(): readonly ImageBitmap[] | null;
  /** Calls `listener` once they are made; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Frees them; none are made any more. */
  close(): void;
};

/** The levels of a photo. The photo stays as it is, and is theirs to read until they are closed. */
export function photoLevels(photo: ImageBitmap): PhotoLevels {
  const listeners = new Set<() => void>();
  const closed = new AbortController();
  let levels = photo.width * photo.height > LEVEL_PIXELS ? null : NONE;
  let isBegun = levels !== null;

  const make = async () => {
    // Without them it is drawn slowly, but drawn: memory may be short.
    const made = await makeLevels(photo, closed.signal).catch(() => NONE);
    if (closed.signal.aborted) return closeAll(made);
    levels = made;
    for (const listener of listeners) listener();
  };

  return {
    get: () => levels,
    subscribe(listener) {
      listeners.add(listener);
      if (!isBegun) void make();
      isBegun = true;
      return () => listeners.delete(listener);
    },
    close() {
      closed.abort();
      closeAll(levels ?? NONE);
    },
  };
}

const NONE: readonly ImageBitmap[] = [];

function closeAll(bitmaps: readonly ImageBitmap[]): void {
  for (const bitmap of bitmaps) bitmap.close();
}

/** Pixels read at a time, on this thread: a photo that is on the screen cannot move to another. So many go unnoticed. */
const BAND_PIXELS = 500_000;

async function makeLevels(photo: ImageBitmap, signal: AbortSignal) {
  const { width: w, height: h } = photo;
  // Even: two rows become one.
  const rows = Math.max(2, 2 * Math.floor(BAND_PIXELS / w / 2));
  const halves: ImageBitmap[] = [];
  for (let y = 0; y < h; y += rows) {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    halves.push(await halve(photo, y, { w, h: Math.min(rows, h - y) }));
  }
  const size = { w: Math.ceil(w / 2), h: Math.ceil(h / 2) };
  return runJob('stackHalves', { halves, size }, signal);
}

/** Rows from `y` on. At half the sides the fastest filter is the mean of four pixels too. */
function halve(photo: ImageBitmap, y: number, { w, h }: Size): Promise<ImageBitmap> {
  return createImageBitmap(photo, 0, y, w, h, {
    resizeWidth: Math.ceil(w / 2),
    resizeHeight: Math.ceil(h / 2),
    resizeQuality: 'low',
  });
}
