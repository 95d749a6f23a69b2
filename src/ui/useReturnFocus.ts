import { type RefObject, useLayoutEffect, useRef } from 'react';
import { usePassFocus } from './usePassFocus';

/** For what opens and closes: with it goes the focus back to where it was before, or to what `otherwise` finds. */
export function useReturnFocus(
  element: RefObject<HTMLElement | null>,
  otherwise: () => HTMLElement | null,
): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
  }, []);
  usePassFocus(element, () => {
    const known = before.current;
    const isThere = known?.isConnected && known !== document.body;
    return isThere && known instanceof HTMLElement ? known : otherwise();
  });
}
