import type { Rect } from '../geometry/rect';
import type { Coverage } from './coverage';
import { readRect } from './tiles';

/** A copy of a part of a mask: `rect` is whole pixels inside it. */
export function cropCoverage(coverage: Coverage, rect: Rect): Coverage {
  const data = new Uint8Array(rect.w * rect.h);
  readRect(coverage, rect, data);
  return { w: rect.w, h: rect.h, data };
}
