import type { ImagePoint } from '../../src/geometry/point';
import type { Size } from '../../src/geometry/size';
import { type Coverage, KEEP, REPAINT } from '../../src/mask/coverage';

/** Whether a point of the photo lies in a drawn area. */
export type Area = (p: ImagePoint) => boolean;

/** A mask with those pixels painted whose centres lie in any of the areas. */
export function drawn({ w, h }: Size, ...areas: readonly Area[]): Coverage {
  const data = Uint8Array.from({ length: w * h }, (_, i) => {
    const centre = { x: (i % w) + 0.5, y: Math.floor(i / w) + 0.5 };
    return areas.some((area) => area(centre)) ? REPAINT : KEEP;
  });
  return { w, h, data };
}

export const box =
  (left: number, top: number, w: number, h: number): Area =>
  ({ x, y }) =>
    x >= left && x < left + w && y >= top && y < top + h;

export const disc =
  (cx: number, cy: number, radius: number): Area =>
  ({ x, y }) =>
    Math.hypot(x - cx, y - cy) <= radius;

export const ellipse =
  (left: number, top: number, w: number, h: number): Area =>
  ({ x, y }) =>
    Math.hypot((x - left) / w - 0.5, (y - top) / h - 0.5) <= 0.5;

/** Inside an outline that does not cross itself. */
export const polygon =
  (...corners: readonly (readonly [number, number])[]): Area =>
  ({ x, y }) =>
    corners.filter(([ax, ay], i) => {
      const [bx, by] = corners[(i + 1) % corners.length];
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
    }).length %
      2 ===
    1;

/** A brush of the given size drawn along a path of corners. */
export const stroke =
  (size: number, ...path: readonly (readonly [number, number])[]): Area =>
  (p) =>
    path.some((from, i) => distanceToSegment(p, from, path[i + 1] ?? from) <= size / 2);

/** The first area without the second. */
export const without =
  (area: Area, hole: Area): Area =>
  (p) =>
    area(p) && !hole(p);

function distanceToSegment(
  { x, y }: ImagePoint,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
