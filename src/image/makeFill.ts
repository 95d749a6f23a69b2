import type { Frame } from '../geometry/frame';
import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { Coverage } from '../mask/coverage';
import { cropCoverage } from '../mask/cropCoverage';
import { cropBitmap } from './cropBitmap';
import { fillArea } from './fillArea';
import { runJob } from './runJob';

/** An output stitched into the photo: opaque pixels to lay over it at `rect` (photo pixels). */
export type Fill = {
  /** The photo's. */
  readonly size: Size;
  readonly rect: Rect;
  readonly patch: ImageBitmap;
  /** How many of the photo's pixels took nothing from the output: they are identical. */
  readonly untouched: number;
};

type FillInput = {
  photo: ImageBitmap;
  /** The returned picture, of whatever size. */
  output: Blob;
  /** What was sent. */
  frame: Frame;
  /** The mask, in photo pixels, and how far it was grown and is feathered outward. */
  coverage: Coverage;
  grow: number;
  feather: number;
};

/** Stitches an output into the photo, at the photo's own resolution, through the grown and feathered mask. */
export async function makeFill(input: FillInput, signal?: AbortSignal): Promise<Fill> {
  const { photo, output, frame, coverage, grow, feather } = input;
  const size = { w: photo.width, h: photo.height };
  if (coverage.w !== size.w || coverage.h !== size.h) {
    throw new RangeError('the mask is not of the photo');
  }
  const { near, rect } = fillArea(coverage, frame, grow + feather);
  const stitched = await runJob(
    'stitchFill',
    {
      photo: await cropBitmap(photo, rect),
      output,
      frame: relativeTo(rect, frame.rect),
      coverage: cropCoverage(coverage, near),
      within: relativeTo(near, rect),
      grow,
      feather,
    },
    signal,
  );
  return { size, rect, patch: stitched.patch, untouched: size.w * size.h - stitched.touched };
}

function relativeTo(origin: Rect, rect: Rect): Rect {
  return { ...rect, x: rect.x - origin.x, y: rect.y - origin.y };
}
