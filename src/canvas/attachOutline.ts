import type { ViewStore } from '../ui/viewStore';
import type { Outline } from './gesture/outline';
import { createOutlinePath, dotsPath } from './gesture/outlinePath';

/** Radii in CSS px. */
const DOT = 4;
const CLOSING_DOT = 8;

/** Shows outlines. */
export type OutlineBoard = {
  /** Draws this one, or none, from the next frame on. */
  show(outline: Outline | null): void;
  stop(): void;
};

/** Lets `svg` (made by `ShapeOutline`) show an outline that follows the view. Written at most once a frame. */
export function attachOutline(svg: SVGSVGElement, view: ViewStore): OutlineBoard {
  let outline: Outline | null = null;
  let frame = 0;
  const outlinePath = createOutlinePath();
  const draw = () => {
    frame = 0;
    svg.style.display = outline ? '' : 'none';
    if (!outline) return;
    const { shape, mode, corners, closing } = outline;
    const line = outlinePath(shape, view.get());
    const dots = dotsPath(corners, view.get(), (i) => (closing && i === 0 ? CLOSING_DOT : DOT));
    svg.dataset.mode = mode;
    const [under, over, handles] = svg.children;
    under?.setAttribute('d', line);
    over?.setAttribute('d', line);
    handles?.setAttribute('d', dots);
  };
  const ask = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const stopFollowing = view.subscribe(() => outline && ask());
  return {
    show(next) {
      if (next === outline) return;
      outline = next;
      ask();
    },
    stop() {
      stopFollowing();
      cancelAnimationFrame(frame);
      svg.style.display = 'none';
    },
  };
}
