import { useRef } from 'react';
import type { Frame } from '../geometry/frame';
import { toScreenPoint } from '../geometry/view';
import type { ViewStore } from '../ui/viewStore';
import { useViewListener } from './useViewListener';

/** What is sent: a thin outline, with the rest dimmed by one huge shadow. */
export function FrameOutline({ frame, view }: { readonly frame: Frame; readonly view: ViewStore }) {
  const outline = useRef<HTMLDivElement>(null);
  useViewListener(view, (now) => {
    const style = outline.current?.style;
    if (!style) return;
    const { x, y } = toScreenPoint(now, frame.rect);
    style.transform = `translate(${x}px, ${y}px)`;
    style.width = `${frame.rect.w * now.zoom}px`;
    style.height = `${frame.rect.h * now.zoom}px`;
  });
  return (
    <div
      ref={outline}
      aria-hidden="true"
      className="pointer-events-none absolute top-0 left-0 outline outline-white/70 shadow-[0_0_0_200vmax_rgb(0_0_0/0.45)]"
    />
  );
}
