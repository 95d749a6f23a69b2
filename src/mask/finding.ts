import type { Rect } from '../geometry/rect';

/** What may be wrong with a mask; but for `outside`, within the part of the photo that its frame sends. */
export type FindingKind =
  | 'empty'
  | 'nearlyAll'
  | 'specks'
  | 'pinholes'
  | 'outline'
  | 'thin'
  | 'outside';

/** One kind of trouble: in how many places (at least 1), and the rectangle around them all in photo pixels. */
export type Finding = { readonly kind: FindingKind; readonly count: number; readonly bounds: Rect };
