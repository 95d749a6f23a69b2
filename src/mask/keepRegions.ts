import type { Frame } from '../geometry/frame';
import { growRect, intersectRects, type Rect, rectOfSize, roundRectOut } from '../geometry/rect';
import { type Coverage, REPAINT } from './coverage';
import { type LabelledRuns, workingBox } from './labelRuns';

/** An overlap below this many working pixels is floating-point dust, not a touch. */
const DUST = 1e-6;

/**
 * Writes to `mask` (of the frame's working size) every working pixel touched by a painted region that has left no
 * trace there, so that no region vanishes for being small.
 */
export function keepRegions(mask: Coverage, runs: LabelledRuns, frame: Frame): void {
  const { region } = runs;
  const traced = new Uint8Array(region.length);
  for (let run = 0; run < region.length; run++) {
    if (!traced[region[run]] && hasPaint(mask, touchedBy(runs, run, frame)))
      traced[region[run]] = 1;
  }
  for (let run = 0; run < region.length; run++) {
    if (!traced[region[run]]) paint(mask, touchedBy(runs, run, frame));
  }
}

/** The working pixels that a run overlaps. */
function touchedBy(runs: LabelledRuns, run: number, frame: Frame): Rect {
  const box = growRect(workingBox(runs, run, frame), -DUST);
  return intersectRects(roundRectOut(box), rectOfSize(frame.working));
}

function hasPaint(mask: Coverage, area: Rect): boolean {
  for (let y = area.y; y < area.y + area.h; y++) {
    for (let x = area.x; x < area.x + area.w; x++) {
      if (mask.data[y * mask.w + x] === REPAINT) return true;
    }
  }
  return false;
}

function paint(mask: Coverage, area: Rect): void {
  for (let y = area.y; y < area.y + area.h; y++) {
    const row = y * mask.w + area.x;
    mask.data.fill(REPAINT, row, row + area.w);
  }
}
