import type { Picture } from '../../../src/engine/fill/picture';
import type { Coverage } from '../../../src/mask/coverage';

const RADIUS = 5;

export type OpencvMethod = 'telea' | 'ns';

/** Loads OpenCV (half a second), then fills holes by Telea's or the Navier–Stokes method. */
export async function loadOpencv(): Promise<
  (method: OpencvMethod, picture: Picture, hole: Coverage) => Picture
> {
  const { default: loaded } = await import('@techstark/opencv-js');
  // What is not a promise has a `then` that never settles an `await`.
  const cv = loaded instanceof Promise ? await loaded : loaded;
  if (cv.Mat === undefined) {
    await new Promise<void>((resolve) => {
      cv.onRuntimeInitialized = resolve;
    });
  }
  return (method, picture, hole) => {
    const { w, h } = picture;
    const source = cv.matFromArray(h, w, cv.CV_8UC3, picture.data);
    const mask = cv.matFromArray(h, w, cv.CV_8UC1, hole.data);
    const filled = new cv.Mat();
    cv.inpaint(source, mask, filled, RADIUS, method === 'ns' ? cv.INPAINT_NS : cv.INPAINT_TELEA);
    const data = Uint8Array.from(filled.data);
    for (const mat of [source, mask, filled]) mat.delete();
    return { w, h, data };
  };
}
