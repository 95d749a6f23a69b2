import type { ImagePoint } from '../../geometry/point';
import { toScreenPoint, type View } from '../../geometry/view';
import type { Shape } from '../../mask/shape';

/**
 * Returns what gives shapes as SVG paths in CSS px of the canvas; a polygon is left open, since it may still be drawn on.
 * As long as only its end changes and the view does not, no more than its end is written anew.
 */
export function createOutlinePath(): (shape: Shape, view: View) => string {
  const linePath = createLinePath();
  return (shape, view) =>
    shape.kind === 'polygon' ? linePath(shape.points, view) : closedPath(shape, view);
}

/** A gesture adds and takes away points at the end only, and each is an object of its own. */
function createLinePath() {
  let path = 'M';
  let written = 0;
  let last: ImagePoint | undefined;
  let seen: View | undefined;
  return (points: readonly ImagePoint[], view: View): string => {
    const end = points.length - 1;
    if (view !== seen || written > end || points[written - 1] !== last) {
      path = 'M';
      written = 0;
      seen = view;
    }
    for (const point of points.slice(written, end)) path += `${place(view, point)}L`;
    written = Math.max(0, end);
    last = points[written - 1];
    // The last point may only be in the pointer's hand.
    const tip = points.at(-1);
    return tip ? path + place(view, tip) : path;
  };
}

type Closed = Exclude<Shape, { readonly kind: 'polygon' }>;

function closedPath(shape: Closed, view: View): string {
  const { x, y, w, h } = shape.rect;
  if (shape.kind === 'rectangle') {
    const corners = [
      { x, y },
      { x: x + w, y },
      { x: x + w, y: y + h },
      { x, y: y + h },
    ];
    return `M${corners.map((corner) => place(view, corner)).join('L')}Z`;
  }
  const [left, right] = [
    { x, y: y + h / 2 },
    { x: x + w, y: y + h / 2 },
  ];
  const arc = `A${tenth((w / 2) * view.zoom)} ${tenth((h / 2) * view.zoom)} 0 0 1 `;
  return `M${place(view, left)}${arc}${place(view, right)}${arc}${place(view, left)}Z`;
}

/** A small circle round each point as an SVG path; `radius` in CSS px. */
export function dotsPath(
  points: readonly ImagePoint[],
  view: View,
  radius: (index: number) => number,
): string {
  const dot = (point: ImagePoint, index: number) => {
    const r = radius(index);
    return `M${place(view, point)}m${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  };
  return points.map(dot).join('');
}

function place(view: View, point: ImagePoint): string {
  const { x, y } = toScreenPoint(view, point);
  return `${tenth(x)} ${tenth(y)}`;
}

/** More digits than a screen can show would only make the path longer. */
function tenth(length: number): number {
  return Math.round(length * 10) / 10;
}
