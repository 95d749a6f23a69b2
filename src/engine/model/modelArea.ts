import type { Rect } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import type { Coverage } from '../../mask/coverage';
import { workArea } from '../fill/workArea';

/** Convolutions halve the size a few times. */
const MULTIPLE = 16;

/** What a model gets to see. */
export type ModelArea = {
  /** The part of the picture. */
  readonly area: Rect;
  /** The size that part is brought to, never a larger one. */
  readonly scaled: Size;
  /** The size of what is put in: the scaled part, and its mirror image right of it and below. */
  readonly input: Size;
};

/**
 * The part of a picture to show to a model: the hole with its surroundings, and with more of them where the model's
 * own size has room for them. null when the hole is empty.
 * @param size the only size the model takes; null when it takes any
 */
export function modelArea(hole: Coverage, size: Size | null): ModelArea | null {
  const least = workArea(hole);
  if (least === null) return null;
  if (size === null) {
    return {
      area: least,
      scaled: least,
      input: { w: roundUp(least.w), h: roundUp(least.h) },
    };
  }
  const [x, w] = widen(least.x, least.w, size.w, hole.w);
  const [y, h] = widen(least.y, least.h, size.h, hole.h);
  const scale = Math.min(1, size.w / w, size.h / h);
  const scaled = {
    w: Math.max(1, Math.round(w * scale)),
    h: Math.max(1, Math.round(h * scale)),
  };
  return { area: { x, y, w, h }, scaled, input: size };
}

/** A stretch of a line of `whole` pixels made as long as `wanted`, if it is shorter, around its middle. */
function widen(from: number, length: number, wanted: number, whole: number): [number, number] {
  const longer = Math.max(length, Math.min(whole, wanted));
  const centred = Math.round(from + (length - longer) / 2);
  return [Math.min(whole - longer, Math.max(0, centred)), longer];
}

function roundUp(length: number): number {
  return Math.ceil(length / MULTIPLE) * MULTIPLE;
}
