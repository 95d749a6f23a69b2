import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { type AxisTaps, axisTaps } from './axisTaps';
import { blankPixels, type Pixels } from './pixels';

/**
 * The part `rect` of a picture (its own pixels, real-valued, may reach beyond it) at another size, opaque.
 * Half-pixel-correct; Catmull-Rom when enlarging, widened when reducing, an exact copy at 1:1 on whole pixels;
 * outside the picture its edge goes on. The same function makes what is sent and maps back what comes.
 * @param source both sides ≥ 1; alpha is not read · @param size both sides ≥ 1
 */
export function resample(source: Pixels, rect: Rect, size: Size): Pixels {
  if (source.data.length !== source.w * source.h * 4)
    throw new RangeError('pixels do not fit size');
  if (!(rect.w > 0 && rect.h > 0)) throw new RangeError('nothing to resample');
  const columns = axisTaps(source.w, rect.x, rect.w, size.w);
  const rows = axisTaps(source.h, rect.y, rect.h, size.h);
  const [top, bottom] = span(rows);
  const scaled = scaleRows(source, top, bottom, columns);
  return mixRows(scaled, top, rows, size);
}

/** First and one past the last sample the taps read. */
function span({ firsts, counts }: AxisTaps): [number, number] {
  let top = Number.POSITIVE_INFINITY;
  let bottom = 0;
  firsts.forEach((first, i) => {
    top = Math.min(top, first);
    bottom = Math.max(bottom, first + (counts[i] ?? 0));
  });
  return [top, bottom];
}

/** Rows top…bottom scaled sideways: three floats per pixel. */
function scaleRows(source: Pixels, top: number, bottom: number, columns: AxisTaps): Float32Array {
  const { firsts, counts, weights, most } = columns;
  const width = firsts.length;
  const scaled = new Float32Array((bottom - top) * width * 3);
  const { data } = source;
  let to = 0;
  for (let y = top; y < bottom; y++) {
    const row = y * source.w;
    for (let x = 0; x < width; x++) {
      let at = (row + firsts[x]!) * 4;
      let red = 0;
      let green = 0;
      let blue = 0;
      const end = x * most + counts[x]!;
      for (let k = x * most; k < end; k++, at += 4) {
        const weight = weights[k]!;
        red += weight * data[at]!;
        green += weight * data[at + 1]!;
        blue += weight * data[at + 2]!;
      }
      scaled[to] = red;
      scaled[to + 1] = green;
      scaled[to + 2] = blue;
      to += 3;
    }
  }
  return scaled;
}

/** Mixes scaled rows (the first of which is row `top`) downwards. */
function mixRows(scaled: Float32Array, top: number, rows: AxisTaps, size: Size): Pixels {
  const { firsts, counts, weights, most } = rows;
  const out = blankPixels(size);
  const stride = size.w * 3;
  const mixed = new Float32Array(stride);
  for (let y = 0; y < size.h; y++) {
    mixed.fill(0);
    for (let k = 0; k < counts[y]!; k++) {
      const weight = weights[y * most + k]!;
      const from = (firsts[y]! - top + k) * stride;
      for (let i = 0; i < stride; i++) mixed[i]! += weight * scaled[from + i]!;
    }
    let to = y * size.w * 4;
    for (let i = 0; i < stride; i += 3, to += 4) {
      out.data[to] = mixed[i]!;
      out.data[to + 1] = mixed[i + 1]!;
      out.data[to + 2] = mixed[i + 2]!;
    }
  }
  return out;
}
