import { rectOfSize } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import type { PaintMode } from '../../mask/coverage';
import { stamping } from '../../mask/edits';
import type { Flips } from '../../mask/flips';
import { coverageOf, type MaskRuns } from '../../mask/maskRuns';
import { emptyColours, type PhotoColours, putColours } from '../../mask/photoColours';
import { selectSimilar, type WandPick } from '../../mask/selectSimilar';
import { takePixels } from './canvasPixels';
import { keptBytes } from './keptBytes';

/** What a wand's worker knows between two jobs; one of the pool knows nothing. */
let kept: PhotoColours | null = null;

type Band = {
  /** Some rows of the photo, all its width. */
  photo: ImageBitmap;
  /** The first of them. */
  y: number;
  /** The whole photo's. */
  size: Size;
};

/** Job: takes in a part of the photo that all picks to come are from. */
export async function keepColours({ photo, y, size }: Band): Promise<null> {
  kept ??= emptyColours(size);
  putColours(kept, takePixels(photo).data, y * size.w);
  return null;
}

type Use = { pick: WandPick; mask: MaskRuns; mode: PaintMode };

/** Job: what to flip in a mask where the photo looks like the pixel picked; null outside the photo too. */
export async function pickSimilar({ pick, mask, mode }: Use): Promise<Flips | null> {
  if (!kept) throw new Error('there is no photo to pick from');
  const { length } = kept.data;
  const region = selectSimilar(kept, pick, keptBytes('similar', length));
  if (!region) return null;
  const coverage = coverageOf(mask, keptBytes('mask', length));
  return stamping(coverage, { rect: rectOfSize(kept), data: region.data }, mode);
}
