import { type Frame, frameScale } from '../../geometry/frame';
import { intersectRects, pixelsWithin, type Rect, rectOfSize } from '../../geometry/rect';
import type { Coverage } from '../coverage';
import { cropCoverage } from '../cropCoverage';
import { findHoles } from '../findHoles';
import { findRegions, type Regions } from '../findRegions';

/** The side of what the model sees as one token, and of one cell of the picture it encodes: working pixels. */
export const TOKEN = 16;
const CELL = 8;

/** What of a mask a frame sends, and what the checks want to know about it. */
export type Sent = {
  /** The frame's part of the photo: the whole pixels whose centres lie in it. */
  readonly part: Rect;
  /** The mask of that part alone, in photo pixels. */
  readonly coverage: Coverage;
  readonly painted: Regions;
  readonly holes: Regions;
  /** Working pixels per photo pixel, of the axis that has fewer. */
  readonly scale: number;
  /** Photo pixels that one cell covers: nothing smaller has a place of its own in the model. */
  readonly cellArea: number;
};

/** Takes apart what a frame sends of a mask. */
export function takeSent(photo: Coverage, frame: Frame): Sent {
  const part = intersectRects(pixelsWithin(frame.rect), rectOfSize(photo));
  const coverage = cropCoverage(photo, part);
  const { x, y } = frameScale(frame);
  return {
    part,
    coverage,
    painted: findRegions(coverage),
    holes: findHoles(coverage),
    scale: Math.min(x, y),
    cellArea: (CELL * CELL) / (x * y),
  };
}
