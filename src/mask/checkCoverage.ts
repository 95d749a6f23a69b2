import { type Coverage, KEEP, REPAINT } from './coverage';

/** Throws a RangeError unless there is one byte per pixel and each is KEEP or REPAINT. For coverages from outside. */
export function checkCoverage({ w, h, data }: Coverage): void {
  if (data.length !== w * h) {
    throw new RangeError(`a mask of ${w}×${h} needs ${w * h} bytes, not ${data.length}`);
  }
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== KEEP && data[i] !== REPAINT) {
      throw new RangeError(`a mask holds only 0 and 255, not ${data[i]}`);
    }
  }
}
