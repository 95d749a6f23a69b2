import { bandCount, bandsMeeting, packBand, packEmptyBands } from '../mask/bands';
import type { MaskEngine } from '../mask/maskEngine';
import type { Photo } from '../session/photo';
import type { MaskStore } from '../storage/maskStore';

/** How far a mask is kept. A new object after each change. */
export type KeptMask = {
  /** The hash of the mask that storage has; null before the first save. */
  readonly savedHash: number | null;
  /** Why the last save did not go well. */
  readonly error: unknown;
};

export type MaskKeeper = {
  readonly getState: () => KeptMask;
  readonly subscribe: (listener: () => void) => () => void;
  /** Saves what is not saved yet; rejects when that cannot be done. */
  flush(): Promise<void>;
  /** Nothing is saved from here on. */
  stop(): void;
};

/**
 * Saves a mask after commits, when the page has a moment: packing it at a stroke's end would be felt. Only the bands
 * that changed are written. It is saved as that of its photo: a session taken up with either photo of a step finds the
 * mask that belongs to it. What failed is tried again with the next change.
 */
export function createMaskKeeper(
  storage: Pick<MaskStore, 'saveMask'>,
  sessionId: string,
  { mask, masked }: { readonly mask: MaskEngine; readonly masked: { readonly photo: Photo } },
  moment: () => Promise<void> = aMoment,
): MaskKeeper {
  let state: KeptMask = { savedHash: null, error: null };
  const listeners = new Set<() => void>();
  const touched = new Set<number>();
  /** The photo whose mask storage has, but for what was touched. */
  let storedOf: string | null = null;
  let isUnsaved = true;
  let saving: Promise<void> | null = null;
  let isStopped = false;

  const tell = (change: Partial<KeptMask>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const save = async (): Promise<number> => {
    const { id } = masked.photo;
    const every = Array.from({ length: bandCount(mask.size) }, (_, band) => band);
    const numbers = storedOf === id ? [...touched] : every;
    // As of a new photo: all of its bytes would take too long for one task.
    const empty = mask.getState().isEmpty ? packEmptyBands(mask.size) : null;
    const pack = (band: number) => empty?.get(band) ?? packBand(mask.coverage, band);
    const bands = new Map(numbers.map((band) => [band, pack(band)]));
    const hash = mask.hash();
    touched.clear();
    try {
      await storage.saveMask(sessionId, id, { bands, hash });
      storedOf = id;
      return hash;
    } catch (error) {
      for (const band of numbers) touched.add(band);
      throw error;
    }
  };
  const saveAll = async () => {
    while (isUnsaved && !isStopped) {
      await moment();
      // Mid-stroke the bytes are ahead of what was committed.
      if (mask.isStroking || isStopped) continue;
      isUnsaved = false;
      try {
        const savedHash = await save();
        // Telling it renders, which a stroke begun meanwhile would feel.
        while (mask.isStroking) await moment();
        tell({ savedHash, error: null });
      } catch (error) {
        isUnsaved = true;
        return tell({ error });
      }
    }
  };
  const keep = () => {
    isUnsaved = true;
    saving ??= saveAll().finally(() => {
      saving = null;
    });
  };
  const stops = [
    mask.onTouched((rect) => {
      const { from, to } = bandsMeeting(rect);
      for (let band = from; band < to; band++) touched.add(band);
    }),
    mask.subscribe(keep),
  ];
  keep();

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async flush() {
      if (isUnsaved) keep();
      await saving;
      if (isUnsaved && !isStopped) throw state.error;
    },
    stop() {
      isStopped = true;
      for (const stop of stops) stop();
    },
  };
}

const LONGEST_WAIT_MS = 300;

/** Resolves when the page is idle, or soon in any case; not every browser tells when it is. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
    } else {
      setTimeout(resolve, LONGEST_WAIT_MS);
    }
  });
}
