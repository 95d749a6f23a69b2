import {
  intersectRects,
  isEmptyRect,
  pixelsWithin,
  type Rect,
  rectOfSize,
  uniteRects,
} from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { PictureLayer } from '../image/pictureLayer';

/** What a pane shows, in photo pixels whatever the pictures' own sizes are. */
export type Picture = {
  /** The lowest first. */
  readonly layers: readonly PictureLayer[];
  /** Where it may differ from its photo; null: nowhere. */
  readonly edited: Rect | null;
};

/** All that a picture has pixels for. */
export function coveredBy({ layers }: Picture): Rect {
  return layers.map(({ rect }) => rect).reduce(uniteRects);
}

/** The edited areas of all, as one; null when none is edited. */
export function editedIn(pictures: readonly Picture[]): Rect | null {
  const areas = pictures.map(({ edited }) => edited).filter((area) => area !== null);
  return areas.length > 0 ? areas.reduce(uniteRects) : null;
}

/** The whole photo pixels that both pictures cover; null when there are none. */
export function commonArea(a: Picture, b: Picture, photo: Size): Rect | null {
  const both = intersectRects(coveredBy(a), coveredBy(b));
  const area = intersectRects(pixelsWithin(both), rectOfSize(photo));
  return isEmptyRect(area) ? null : area;
}
