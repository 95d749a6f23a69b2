import { runJob } from '../image/runJob';

/** How long nothing is drawn before a still is taken. */
const REST_MS = 300;

/** What shows a canvas by a still of it. */
export type Still = {
  /** The canvas is being drawn on, and is shown itself until it rests. */
  outdate(): void;
  stop(): void;
};

/**
 * Shows a still of a canvas in its place while nothing is drawn on it. Without a graphics processor browsers copy each
 * canvas for each frame, drawn on or not, which costs as much as a stroke on another one; a bitmap they keep.
 */
export function attachStill(canvas: HTMLCanvasElement): Still {
  const still = document.createElement('canvas');
  const context = still.getContext('bitmaprenderer');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let drawn = 0;

  const take = async () => {
    const takenAt = drawn;
    // Shares the canvas's memory, which the next drawing would have to wait for as it is copied: a worker does it.
    const picture = await createImageBitmap(canvas);
    const bitmap = await runJob('copyPicture', { picture });
    if (takenAt !== drawn || !context) return bitmap.close();
    still.width = bitmap.width;
    still.height = bitmap.height;
    context.transferFromImageBitmap(bitmap);
    still.style.cssText = canvas.style.cssText;
    canvas.before(still);
    canvas.style.visibility = 'hidden';
  };
  const show = () => {
    drawn++;
    clearTimeout(timer);
    canvas.style.visibility = '';
    still.remove();
  };
  return {
    outdate() {
      show();
      // What cannot be taken, as of a canvas without any pixels, is not needed.
      timer = setTimeout(() => take().catch(() => undefined), REST_MS);
    },
    stop: show,
  };
}
