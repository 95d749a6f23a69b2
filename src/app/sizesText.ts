import type { Frame } from '../geometry/frame';
import { serverSize } from '../geometry/serverSize';
import type { Size, SizeLimits } from '../geometry/size';
import type { Settings } from '../session/settings';
import { text } from '../text/text';

const t = text.app;
const words = ({ w, h }: Size) => t.size(w, h);

/** `1440 × 1088`: what is sent. */
export function sentSizeText(frame: Frame | null): string {
  return frame ? words(frame.working) : '';
}

/** `photo 4000 × 3000 → sent 1440 × 1088`. */
export function sizesText(photo: Size, frame: Frame | null): string {
  return frame ? t.sizes(words(photo), words(frame.working)) : words(photo);
}

/** What else the person should know of the sizes: too small, or returned at another size; null if nothing. */
export function frameNote(
  frame: Frame | null,
  megapixels: Settings['megapixels'],
  limits: SizeLimits,
): string | null {
  if (!frame) return null;
  const { working } = frame;
  const returned = serverSize(working, megapixels, limits);
  if (returned.w !== working.w || returned.h !== working.h) return t.returned(words(returned));
  const small = Math.min(working.w, working.h) < limits.warnSide;
  return small ? t.smallFrame : null;
}
