import type { Rect } from '../../geometry/rect';
import { type Coverage, emptyCoverage } from '../coverage';
import { cropCoverage } from '../cropCoverage';
import { findRegions } from '../findRegions';
import { writeRect } from '../tiles';

/** The painted places, in photo pixels, that lie beside `part` of the photo. */
export function findOutside(coverage: Coverage, part: Rect): readonly Rect[] {
  if (part.w === coverage.w && part.h === coverage.h) return [];
  const beside = { ...coverage, data: coverage.data.slice() };
  writeRect(beside, part, new Uint8Array(part.w * part.h));
  return findRegions(beside).list.map(({ bounds }) => bounds);
}

/** The coverage without them. */
export function keepInside(coverage: Coverage, part: Rect): Coverage {
  const inside = emptyCoverage(coverage);
  writeRect(inside, part, cropCoverage(coverage, part).data);
  return inside;
}
