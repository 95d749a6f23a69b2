import type { Rect } from '../../geometry/rect';
import { type Coverage, emptyCoverage } from '../../mask/coverage';
import { writeRect } from '../../mask/tiles';
import { cropBitmap } from '../cropBitmap';
import { runJob } from '../runJob';
import { type MixInput, mixPictures } from './mixPictures';

/** A mix as it is kept. */
export type FinishedMix = {
  /** The mix within its area, as PNG: it loses nothing. */
  readonly output: Blob;
  /** Where it differs from the photo under it; elsewhere the photo is as it was. */
  readonly coverage: Coverage;
};

/**
 * Puts pictures together for good, exactly as they are shown.
 * @param photo what the mix lies on · @param area where it may differ from that, whole photo pixels, not empty
 */
export async function finishMix(
  input: MixInput,
  photo: ImageBitmap,
  area: Rect,
): Promise<FinishedMix> {
  const mix = await mixPictures(input, area);
  const under = await cropBitmap(photo, area);
  const { png, changed } = await runJob('encodeMix', { photo: under, mix });
  const coverage = emptyCoverage(input.size);
  writeRect(coverage, area, changed);
  return { output: png, coverage };
}
