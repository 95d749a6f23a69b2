import { type PointerEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { CompareView } from './compareView';
import { useElementSize } from './useElementSize';
import { usePanZoom } from './usePanZoom';

type Props = {
  view: CompareView;
  /** A press that moved nothing; where in the area it was, 0…1 each way. */
  onTap?: (at: { readonly x: number; readonly y: number }) => void;
  children: ReactNode;
};

/** As far as a resting finger wanders, in CSS px. */
const WANDER = 5;

/** A place for panes, in which pointers move the shared view; its size is a pane's. */
export function PanArea({ view, onTap, children }: Props) {
  const area = useRef<HTMLDivElement>(null);
  const pressed = useRef<PointerEvent | null>(null);
  const { w, h } = useElementSize(area);
  useLayoutEffect(() => view.resize({ w, h }), [view, w, h]);
  usePanZoom(area, view.store);
  const tap = (event: PointerEvent) => {
    const from = pressed.current;
    pressed.current = null;
    if (!from || !area.current || from.pointerId !== event.pointerId) return;
    if (Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > WANDER) return;
    const box = area.current.getBoundingClientRect();
    onTap?.({
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
    });
  };
  return (
    <div
      ref={area}
      onPointerDown={(event) => {
        // A second finger makes it a pinch; what is pressed on a control is the control's.
        const own = event.button === 0 && !(event.target as Element).closest('[role=slider]');
        pressed.current = own && event.isPrimary ? event : null;
      }}
      onPointerUp={tap}
      className="relative min-h-0 min-w-0 flex-1 cursor-grab touch-none outline outline-line active:cursor-grabbing"
    >
      {children}
    </div>
  );
}
