import type { Rect } from '../geometry/rect';

/** A bitmap stretched over a rectangle of the photo (photo pixels, real-valued, may reach beyond it). */
export type PictureLayer = { readonly bitmap: ImageBitmap; readonly rect: Rect };
