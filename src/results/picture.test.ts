import { describe, expect, it } from 'vitest';
import type { Rect } from '../geometry/rect';
import type { PictureLayer } from '../image/pictureLayer';
import { commonArea, coveredBy, editedIn, type Picture } from './picture';

const PHOTO = { w: 100, h: 80 };
const WHOLE: Rect = { x: 0, y: 0, ...PHOTO };

const picture = (edited: Rect | null, ...rects: Rect[]): Picture => ({
  // Only where a layer lies counts here.
  layers: rects.map((rect) => ({ rect }) as PictureLayer),
  edited,
});
const photo = picture(null, WHOLE);

describe('pictures in photo pixels', () => {
  it('cover what any of their layers covers', () => {
    const patch = { x: 90, y: 10, w: 20, h: 10 };
    expect(coveredBy(picture(patch, WHOLE, patch))).toEqual({ x: 0, y: 0, w: 110, h: 80 });
  });

  it('are compared where both have whole pixels of the photo', () => {
    const raw = picture(null, { x: -10, y: 20.6, w: 60.2, h: 100 });
    expect(commonArea(photo, raw, PHOTO)).toEqual({ x: 0, y: 21, w: 50, h: 59 });
    expect(commonArea(photo, picture(null, { x: 200, y: 0, w: 5, h: 5 }), PHOTO)).toBeNull();
  });

  it('are edited where any is', () => {
    expect(editedIn([photo, photo])).toBeNull();
    const edits = [
      { x: 10, y: 10, w: 5, h: 5 },
      { x: 30, y: 5, w: 5, h: 5 },
    ];
    expect(editedIn([photo, ...edits.map((edit) => picture(edit, WHOLE))])).toEqual({
      x: 10,
      y: 5,
      w: 25,
      h: 10,
    });
  });
});
