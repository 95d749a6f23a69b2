import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { CompareView } from './compareView';
import { useElementSize } from './useElementSize';
import { usePanZoom } from './usePanZoom';

/** A place for panes, in which pointers move the shared view; its size is a pane's. */
export function PanArea({ view, children }: { view: CompareView; children: ReactNode }) {
  const area = useRef<HTMLDivElement>(null);
  const { w, h } = useElementSize(area);
  useLayoutEffect(() => view.resize({ w, h }), [view, w, h]);
  usePanZoom(area, view.store);
  return (
    <div
      ref={area}
      className="relative min-h-0 min-w-0 touch-none outline outline-line cursor-grab active:cursor-grabbing"
    >
      {children}
    </div>
  );
}
