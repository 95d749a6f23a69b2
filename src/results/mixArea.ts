import { type Rect, rectOfSize } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { PictureLayer } from '../image/pictureLayer';
import { editedIn, type Picture } from './picture';

/** A pixel, where nothing is edited at all: a canvas is never empty. */
const CORNER: Rect = { x: 0, y: 0, w: 1, h: 1 };

/**
 * Where pictures of one size may differ from each other, in whole photo pixels: in what is edited when they are of the
 * same photo, else anywhere.
 */
export function mixArea(pictures: readonly Picture[], size: Size): Rect {
  const photos = new Set(pictures.map(({ layers }) => layers[0]?.bitmap));
  return photos.size > 1 ? rectOfSize(size) : (editedIn(pictures) ?? CORNER);
}

/** The layers of each picture, the lowest first. */
export function layersOf(pictures: readonly Picture[]): readonly (readonly PictureLayer[])[] {
  return pictures.map(({ layers }) => layers);
}
