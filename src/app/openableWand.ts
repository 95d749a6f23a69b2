import { openWand, type Wand } from '../image/wand';
import { isAbort } from './isAbort';

/** A magic wand that opens when it is first needed, and anew after it failed; once closed it stays closed. */
export type OpenableWand = Wand & {
  /** Takes in the photo, so that the first pick need not wait. */
  open(): void;
};

/** A wand for a photo, which must stay open for as long as it. */
export function createOpenableWand(photo: ImageBitmap): OpenableWand {
  const closed = new AbortController();
  let opened: Wand | null = null;
  const open = (): Wand => {
    opened ??= openWand(photo);
    return opened;
  };
  return {
    open: () => void open(),
    async select(pick, signal) {
      closed.signal.throwIfAborted();
      const wand = open();
      try {
        return await wand.select(pick, signal);
      } catch (error) {
        if (!isAbort(error)) {
          wand.close();
          if (opened === wand) opened = null;
        }
        throw error;
      }
    },
    close() {
      closed.abort();
      opened?.close();
      opened = null;
    },
  };
}
