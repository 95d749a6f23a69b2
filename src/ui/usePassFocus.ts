import { type RefObject, useEffectEvent, useLayoutEffect } from 'react';

/**
 * For what may go by itself: when it goes and takes the focus with it, the focus passes to what `next` finds. A focus
 * that somebody has moved elsewhere meanwhile stays there.
 */
export function usePassFocus(
  element: RefObject<HTMLElement | null>,
  next: () => HTMLElement | null,
): void {
  const findNext = useEffectEvent(next);
  useLayoutEffect(() => {
    const own = element.current;
    return () => {
      if (!own?.contains(document.activeElement)) return;
      // Only now is it taken out of the page, and what takes its place comes with it.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) findNext()?.focus({ preventScroll: true });
      });
    };
  }, [element]);
}
