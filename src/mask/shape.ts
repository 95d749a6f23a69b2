import type { ImagePoint } from '../geometry/point';
import type { Rect } from '../geometry/rect';

/**
 * An area drawn in one gesture, in photo pixels, real-valued; it may reach beyond the photo. A pixel belongs to it iff
 * its centre does. `polygon` is closed by itself, and a part that it goes round more than once belongs to it too.
 */
export type Shape =
  | { readonly kind: 'rectangle'; readonly rect: Rect }
  | { readonly kind: 'ellipse'; readonly rect: Rect }
  | { readonly kind: 'polygon'; readonly points: readonly ImagePoint[] };
