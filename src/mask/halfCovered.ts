import type { Frame } from '../geometry/frame';
import { intersectRects, rectOfSize } from '../geometry/rect';
import { type Coverage, emptyCoverage, REPAINT } from './coverage';
import { type LabelledRuns, workingBox } from './labelRuns';

/** A half, less what floating point may lose in adding it up. */
const HALF = 0.5 - 1e-9;

/**
 * The frame's working pixels of which at least half is painted, by exact area: each run adds its overlap with every
 * working pixel it meets, whatever the scale.
 */
export function halfCovered(runs: LabelledRuns, frame: Frame): Coverage {
  const mask = emptyCoverage(frame.working);
  const painted = new Float64Array(mask.data.length);
  for (let run = 0; run < runs.row.length; run++) {
    const box = intersectRects(workingBox(runs, run, frame), rectOfSize(mask));
    const [right, bottom] = [box.x + box.w, box.y + box.h];
    for (let j = Math.floor(box.y); j < bottom; j++) {
      const height = Math.min(bottom, j + 1) - Math.max(box.y, j);
      for (let i = Math.floor(box.x); i < right; i++) {
        painted[j * mask.w + i] += height * (Math.min(right, i + 1) - Math.max(box.x, i));
      }
    }
  }
  for (let i = 0; i < painted.length; i++) if (painted[i] >= HALF) mask.data[i] = REPAINT;
  return mask;
}
