import type { RefObject } from 'react';
import type { ScreenPoint } from '../geometry/point';
import type { ViewStore } from '../ui/viewStore';
import { useViewListener } from './useViewListener';

type Props = {
  readonly ring: RefObject<HTMLDivElement | null>;
  readonly brushSize: number;
  readonly view: ViewStore;
};

/** The brush's true outline: a white ring within a black one, seen on any photo. Moved by `moveBrushCursor` only. */
export function BrushCursor({ ring, brushSize, view }: Props) {
  useViewListener(view, ({ zoom }) => {
    const style = ring.current?.style;
    if (!style) return;
    style.width = `${brushSize * zoom}px`;
    style.height = style.width;
  });
  return (
    <div
      ref={ring}
      aria-hidden="true"
      hidden
      className="pointer-events-none absolute top-0 left-0 rounded-full shadow-[0_0_0_1px_black,inset_0_0_0_1px_white]"
    />
  );
}

/** Puts the ring's middle at a point, or hides it. */
export function moveBrushCursor(ring: HTMLElement, at: ScreenPoint | null): void {
  ring.hidden = at === null;
  if (at) ring.style.transform = `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)`;
}
