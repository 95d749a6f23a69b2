import type { MouseEvent } from 'react';
import { placePopover } from './placePopover';

/**
 * Opens a button's popover, with the focus on its first element of a kind, or closes it, as a click on the button asks.
 * Done here and not left to the browser, whose toggle event comes later: an arrow pressed right after Enter would find
 * no item in focus. The button keeps its `popoverTarget`, so that a click on it is no click outside.
 */
export function togglePopover(
  event: MouseEvent<HTMLElement>,
  popover: HTMLElement | null,
  first: string,
): void {
  event.preventDefault();
  if (!popover?.togglePopover()) return;
  placePopover(popover, event.currentTarget);
  popover.querySelector<HTMLElement>(first)?.focus();
}
