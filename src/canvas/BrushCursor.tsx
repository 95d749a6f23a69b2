import { type RefObject, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ScreenPoint } from '../geometry/point';
import { toImagePoint, type View } from '../geometry/view';
import type { ViewStore } from '../ui/viewStore';
import { type BrushTip, tipSize } from './brushTip';
import { clickOutline } from './clickOutline';
import { createMover, type Mover } from './createMover';
import { useViewListener } from './useViewListener';

/** How who follows the pointer moves the cursor, which renders nothing. */
export type BrushCursorHandle = {
  /** Puts it at a point, or hides it. */
  moveTo(at: ScreenPoint | null): void;
};

type Props = {
  readonly cursor: RefObject<BrushCursorHandle | null>;
  readonly brush: BrushTip;
  readonly view: ViewStore;
};

/** From this zoom on, pixels are so large that a ring is not what a click would paint. */
const PIXELS_SEEN = 8;
/** Brushes broader than this (photo px) do not fit on the screen at such a zoom. */
const PIXELS_COUNT = 128;

/**
 * The true outline of what a click would paint, in black and white, seen on any photo: a ring, or the edge of the
 * pixels themselves where those are seen. With a minus in the middle when it erases, and a cross in one so large that its edge may be out of sight.
 */
export function BrushCursor({ cursor, brush, view }: Props) {
  const mark = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const pixels = useRef<SVGGElement>(null);
  const at = useRef<ScreenPoint | null>(null);
  const mover = useRef<Mover>(null);
  const frame = useRef(0);

  const place = (current: View) => {
    const element = mark.current;
    if (!element) return;
    if (element.hidden !== (at.current === null)) element.hidden = at.current === null;
    if (!at.current) return;
    mover.current?.moveTo(at.current);
    const size = tipSize(brush, current.zoom);
    if (showsPixels(size, current) && pixels.current) {
      placePixels(pixels.current, at.current, size, current);
    }
  };

  useLayoutEffect(() => {
    if (!mark.current) return;
    mover.current = createMover(mark.current);
    return mover.current.stop;
  }, []);
  useViewListener(view, (current) => {
    const size = tipSize(brush, current.zoom);
    const asPixels = showsPixels(size, current);
    if (ring.current) {
      ring.current.hidden = asPixels;
      ring.current.style.width = `${size * current.zoom}px`;
      ring.current.style.height = ring.current.style.width;
    }
    pixels.current?.toggleAttribute('hidden', !asPixels);
    place(current);
  });
  useImperativeHandle(cursor, () => ({
    moveTo(next) {
      at.current = next;
      // Once a frame: after a move the browser lays out the page to find what the next event hits.
      frame.current ||= requestAnimationFrame(() => {
        frame.current = 0;
        place(view.get());
      });
    },
  }));

  return (
    <div
      ref={mark}
      aria-hidden="true"
      hidden
      data-brush-cursor=""
      className="pointer-events-none absolute top-0 left-0 *:absolute"
    >
      <div
        ref={ring}
        className="-translate-1/2 rounded-full shadow-[0_0_0_1px_black,inset_0_0_0_1px_white]"
      />
      <svg aria-hidden="true" className="size-px overflow-visible fill-none">
        <g ref={pixels} className="*:[vector-effect:non-scaling-stroke]">
          <path className="stroke-3 stroke-black" />
          <path className="stroke-1 stroke-white" />
        </g>
      </svg>
      <div className="-translate-1/2 hidden h-[7px] w-px bg-white shadow-[0_0_0_1px_black] in-data-huge:block in-data-subtract:hidden! in-data-[tool=eraser]:hidden!" />
      <div className="-translate-1/2 hidden h-px w-[7px] bg-white shadow-[0_0_0_1px_black] in-data-huge:block in-data-subtract:block in-data-[tool=eraser]:block in-data-tiny:hidden!" />
    </div>
  );
}

function showsPixels(size: number, { zoom }: View): boolean {
  return zoom >= PIXELS_SEEN && size <= PIXELS_COUNT;
}

/** Puts the edge of the pixels that a click there would paint where they are, relative to `at`. */
function placePixels(group: SVGGElement, at: ScreenPoint, size: number, view: View): void {
  const { x, y, path } = clickOutline(toImagePoint(view, at), size);
  const [left, top] = [x * view.zoom + view.x - at.x, y * view.zoom + view.y - at.y];
  group.setAttribute('transform', `translate(${left} ${top}) scale(${view.zoom})`);
  if (group.dataset.path === path) return;
  group.dataset.path = path;
  for (const line of group.children) line.setAttribute('d', path);
}
