import { useRef } from 'react';
import type { Frame } from '../geometry/frame';
import { intersectRects, type Rect, rectOfSize } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { ViewStore } from '../ui/viewStore';
import { useViewListener } from './useViewListener';

type Props = {
  readonly frame: Pick<Frame, 'rect'>;
  readonly photo: Size;
  readonly view: ViewStore;
  /** Whether the rest of the photo is dimmed. */
  readonly dims?: boolean;
};

/** What counts, if it is not just the photo: an outline, dark and light so that it shows anywhere, and the rest of the photo dimmed. */
export function FrameOutline({ frame: { rect }, photo, view, dims = true }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useViewListener(view, ({ x, y, zoom }) => {
    const style = box.current?.style;
    if (!style) return;
    style.transform = `translate(${x}px, ${y}px)`;
    style.width = `${photo.w * zoom}px`;
    style.height = `${photo.h * zoom}px`;
  });
  const whole = rectOfSize(photo);
  if (isSame(rect, whole)) return null;
  const kept = intersectRects(rect, whole);
  const place = partOf(photo, rect);
  return (
    <div ref={box} aria-hidden="true" className="pointer-events-none absolute top-0 left-0">
      {dims && !isSame(kept, whole) && (
        <div
          className="absolute inset-0 bg-black/50"
          style={{ clipPath: allBut(partOf(photo, kept)) }}
        />
      )}
      <div
        className="absolute shadow-[0_0_0_1px_rgb(0_0_0/0.6)] outline outline-offset-1 outline-white/80"
        style={{ left: place.left, top: place.top, width: place.width, height: place.height }}
      />
    </div>
  );
}

function isSame(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
}

/** Where a rectangle of the photo lies, in CSS percentages of it. */
function partOf(photo: Size, { x, y, w, h }: Rect) {
  const percent = (length: number, side: number) => `${(length / side) * 100}%`;
  return {
    left: percent(x, photo.w),
    top: percent(y, photo.h),
    width: percent(w, photo.w),
    height: percent(h, photo.h),
    right: percent(x + w, photo.w),
    bottom: percent(y + h, photo.h),
  };
}

/** A clip path that leaves out one part. */
function allBut({ left, top, right, bottom }: ReturnType<typeof partOf>): string {
  const hole = `${left} ${top}, ${right} ${top}, ${right} ${bottom}, ${left} ${bottom}, ${left} ${top}`;
  return `polygon(evenodd, 0 0, 100% 0, 100% 100%, 0 100%, 0 0, ${hole})`;
}
