import { useRef } from 'react';
import type { Frame } from '../geometry/frame';
import type { Size } from '../geometry/size';
import type { ViewStore } from '../ui/viewStore';
import { useViewListener } from './useViewListener';

type Props = { readonly frame: Frame; readonly photo: Size; readonly view: ViewStore };

/** What is sent: a thin outline, and what of the photo is left out dimmed by one huge shadow. */
export function FrameOutline({ frame, photo, view }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useViewListener(view, ({ x, y, zoom }) => {
    const style = box.current?.style;
    if (!style) return;
    style.transform = `translate(${x}px, ${y}px)`;
    style.width = `${photo.w * zoom}px`;
    style.height = `${photo.h * zoom}px`;
  });
  const place = {
    left: `${(frame.rect.x / photo.w) * 100}%`,
    top: `${(frame.rect.y / photo.h) * 100}%`,
    width: `${(frame.rect.w / photo.w) * 100}%`,
    height: `${(frame.rect.h / photo.h) * 100}%`,
  };
  return (
    <div ref={box} aria-hidden="true" className="pointer-events-none absolute top-0 left-0">
      <div className="absolute inset-0 overflow-hidden">
        <div className="absolute shadow-[0_0_0_200vmax_rgb(0_0_0/0.5)]" style={place} />
      </div>
      <div className="absolute outline outline-white/70" style={place} />
    </div>
  );
}
