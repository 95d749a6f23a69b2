import { type RefObject, useEffect } from 'react';
import { attachPanZoom } from '../ui/panZoom';
import type { ViewStore } from '../ui/viewStore';

const LEFT_BUTTON = 0;

/** Lets pointers on an element move the view, but for those on a control in it. */
export function usePanZoom(element: RefObject<HTMLElement | null>, view: ViewStore): void {
  useEffect(() => {
    if (!element.current) return;
    return attachPanZoom(element.current, view, {
      dragPans: ({ button, target }) =>
        button === LEFT_BUTTON && target instanceof Element && !target.closest('[role=slider]'),
    });
  }, [element, view]);
}
