import type { Rect } from '../../geometry/rect';
import type { Coverage } from '../../mask/coverage';
import { featherWeights } from '../../mask/featherWeights';
import { growCoverage } from '../../mask/growCoverage';
import { stitch } from '../stitch';
import { takePixels } from './canvasPixels';
import { keptBytes } from './keptBytes';

type StitchInput = {
  /** The patch of the photo that may change. */
  photo: ImageBitmap;
  output: Blob;
  /** Where the output lies, in the patch's pixels. */
  frame: Rect;
  /** The mask around the patch. */
  coverage: Coverage;
  /** Where the patch lies, in that mask's pixels. */
  within: Rect;
  grow: number;
  feather: number;
};

/** Job: stitches an output into a patch of the photo. */
export async function stitchFill(input: StitchInput) {
  const { photo, output, frame, coverage, within, grow, feather } = input;
  const returned = takePixels(await createImageBitmap(output));
  const { length } = coverage.data;
  const grown = grow > 0 ? growCoverage(coverage, grow, keptBytes('changed', length)) : coverage;
  const memory = keptBytes('weights', within.w * within.h);
  const weights = featherWeights(grown, feather, within, memory);
  const { pixels, touched } = stitch(takePixels(photo), returned, frame, weights);
  const patch = await createImageBitmap(new ImageData(pixels.data, pixels.w, pixels.h));
  return { patch, touched };
}
