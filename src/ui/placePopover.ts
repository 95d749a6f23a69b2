/** Popovers open in the middle of the page; this one belongs under its button, and inside the window. */
export function placePopover(popover: HTMLElement, button: HTMLElement): void {
  const box = button.getBoundingClientRect();
  const left = Math.min(box.left, window.innerWidth - popover.offsetWidth - 8);
  const below = box.bottom + 4 + popover.offsetHeight <= window.innerHeight;
  popover.style.left = `${Math.max(8, left)}px`;
  popover.style.top = `${below ? box.bottom + 4 : Math.max(8, box.top - 4 - popover.offsetHeight)}px`;
}
