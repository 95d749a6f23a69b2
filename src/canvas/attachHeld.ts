/** What is held down besides the main button, as far as the page knows. */
export type Held = {
  readonly alt: boolean;
  /** The key itself: a trackpad's pinch only claims that Ctrl is held. */
  readonly ctrl: boolean;
  /** The right button, or a pen's barrel button or eraser. */
  readonly eraser: boolean;
};

export const NOTHING_HELD: Held = { alt: false, ctrl: false, eraser: false };

/** The bits of PointerEvent.buttons that erase. */
const ERASERS = 2 | 32;

/** Tells what is held over `element`, after each change. Losing the window lets go of the keys. Returns how to stop. */
export function attachHeld(element: HTMLElement, onChange: (held: Held) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let held = NOTHING_HELD;
  const set = (change: Partial<Held>) => {
    const next = { ...held, ...change };
    if (next.alt === held.alt && next.ctrl === held.ctrl && next.eraser === held.eraser) return;
    held = next;
    onChange(held);
  };

  const onKey = (event: KeyboardEvent) => {
    const isDown = event.type === 'keydown';
    // Let go alone, Alt would open the browser's menu.
    if (event.key === 'Alt' && element.matches(':hover')) event.preventDefault();
    const ctrl = event.key === 'Control' ? isDown : held.ctrl && event.ctrlKey;
    set({ ctrl, alt: event.key === 'Alt' ? isDown : event.altKey });
  };
  const onPointer = ({ buttons, altKey, ctrlKey }: PointerEvent) =>
    set({ eraser: (buttons & ERASERS) !== 0, alt: altKey, ctrl: held.ctrl && ctrlKey });

  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(type, onKey, { signal });
  }
  for (const type of ['pointerenter', 'pointerdown', 'pointerup', 'pointercancel'] as const) {
    element.addEventListener(type, onPointer, { signal });
  }
  window.addEventListener('blur', () => set({ alt: false, ctrl: false }), { signal });
  return () => listening.abort();
}
