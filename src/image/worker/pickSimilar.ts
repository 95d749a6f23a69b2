import type { Size } from '../../geometry/size';
import type { Patch } from '../../mask/patch';
import { emptyColours, type PhotoColours, putColours } from '../../mask/photoColours';
import { selectSimilar, type WandPick } from '../../mask/selectSimilar';
import { takePixels } from './canvasPixels';

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

/** Job: what looks like the pixel picked. */
export async function pickSimilar(pick: WandPick): Promise<Patch | null> {
  if (!kept) throw new Error('there is no photo to pick from');
  return selectSimilar(kept, pick);
}
