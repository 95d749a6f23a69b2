import type { ImagePoint } from '../../geometry/point';
import type { PaintMode } from '../../mask/coverage';
import type { Shape } from '../../mask/shape';
import { boxRect } from './box';
import type { Drawn } from './gesture';
import { lassoPoints } from './lasso';
import type { Polygon } from './polygon';

/** What a gesture shows before it reaches the mask, in photo pixels. */
export type Outline = {
  readonly shape: Shape;
  readonly mode: PaintMode;
  /** Corners that have been put. */
  readonly corners: readonly ImagePoint[];
  /** The pointer is at the first corner, where it closes the shape. */
  readonly closing: boolean;
};

/** What is to be seen of a gesture; null when the mask itself shows all of it. */
export function outlineOf(drawn: Drawn | null): Outline | null {
  switch (drawn?.kind) {
    case 'stroke':
      return drawn.tip && lineOutline([drawn.end, drawn.tip], drawn.mode);
    case 'box':
      return { ...PLAIN, shape: { kind: drawn.figure, rect: boxRect(drawn) }, mode: drawn.mode };
    case 'lasso':
      return lineOutline(lassoPoints(drawn), drawn.mode);
    case 'polygon':
      return polygonOutline(drawn);
    default:
      return null;
  }
}

const PLAIN = { corners: [], closing: false } as const;

function lineOutline(points: readonly ImagePoint[], mode: PaintMode): Outline {
  return { ...PLAIN, shape: { kind: 'polygon', points }, mode };
}

function polygonOutline({ corners, tip, landing, mode }: Polygon): Outline {
  const closing = landing === 'first';
  // The pending side snaps to the corner that it would end at.
  const end = closing ? corners[0] : tip;
  const points = end ? [...corners, end] : corners;
  return { shape: { kind: 'polygon', points }, mode, corners, closing };
}
