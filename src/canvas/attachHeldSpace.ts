import { isTyping } from '../ui/isTyping';

/** A slider is an input that Space does nothing to. */
const PRESSED = ':focus-visible:is(button, summary, input:not([type=range]))';

/**
 * Tells when Space begins and ceases to be held for `element`: while the pointer is over it or the focus in it, and
 * not while typing. Losing the window lets go of the key. Returns how to stop.
 */
export function attachHeldSpace(
  element: HTMLElement,
  onChange: (held: boolean) => void,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let held = false;
  const set = (next: boolean) => {
    if (next === held) return;
    held = next;
    onChange(held);
  };

  const onDown = (event: KeyboardEvent) => {
    if (event.code !== 'Space' || isTyping(event.target) || pressesIt(event.target)) return;
    if (!element.matches(':hover') && !element.contains(document.activeElement)) return;
    // Neither scrolls the page nor presses the button that was clicked last.
    event.preventDefault();
    set(true);
  };
  const onUp = (event: KeyboardEvent) => {
    if (event.code === 'Space') set(false);
  };

  window.addEventListener('keydown', onDown, { signal });
  window.addEventListener('keyup', onUp, { signal });
  window.addEventListener('blur', () => set(false), { signal });
  return () => listening.abort();
}

/** Space presses a control that was reached by keyboard, wherever the pointer rests. */
function pressesIt(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(PRESSED);
}
