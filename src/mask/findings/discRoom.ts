import { growRect, rectOfSize } from '../../geometry/rect';
import { type Coverage, emptyCoverage, REPAINT } from '../coverage';
import { cropCoverage } from '../cropCoverage';
import { shrinkCoverage } from '../shrinkCoverage';
import { writeRect } from '../tiles';

/** Whether every pixel within `radius` of the centre of pixel (x, y) lies in the coverage and is painted. */
export function isDiscPainted(coverage: Coverage, x: number, y: number, radius: number): boolean {
  const { w, h, data } = coverage;
  const reach = Math.floor(radius);
  if (x < reach || y < reach || x + reach >= w || y + reach >= h) return false;
  for (let dy = reach; dy >= -reach; dy--) {
    const half = Math.floor(Math.sqrt(radius * radius - dy * dy));
    const middle = (y + dy) * w + x;
    for (let i = middle - half; i <= middle + half; i++) if (data[i] !== REPAINT) return false;
  }
  return true;
}

/** A coverage of those pixels for which that is so. */
export function discCentres(coverage: Coverage, radius: number): Coverage {
  const inner = growRect(rectOfSize(coverage), -Math.floor(radius));
  const centres = emptyCoverage(coverage);
  writeRect(centres, inner, cropCoverage(shrinkCoverage(coverage, radius), inner).data);
  return centres;
}
