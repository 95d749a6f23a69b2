import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';

export type MenuItem = { key: string; label: ReactNode; onSelect: () => void };

type Props = { label: ReactNode; name: string; items: readonly MenuItem[]; className?: string };

/** A button that opens a list of commands. The browser's popover closes it on Escape and outside clicks. */
export function Menu({ label, name, items, className = '' }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);

  /** Popovers open in the middle of the page; this one belongs under its button, and inside the window. */
  const place = (open: boolean) => {
    const menu = popover.current;
    const box = button.current?.getBoundingClientRect();
    if (!open || !menu || !box) return;
    const left = Math.min(box.left, window.innerWidth - menu.offsetWidth - 8);
    const below = box.bottom + 4 + menu.offsetHeight <= window.innerHeight;
    menu.style.left = `${Math.max(8, left)}px`;
    menu.style.top = `${below ? box.bottom + 4 : Math.max(8, box.top - 4 - menu.offsetHeight)}px`;
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        popoverTarget={id}
        className={`inline-flex h-8 items-center gap-1 rounded-md px-2 hover:bg-raised max-md:h-11 ${className}`}
      >
        {label}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="menu"
        aria-label={name}
        tabIndex={-1}
        onToggle={(event) => place(event.newState === 'open')}
        onKeyDown={moveFocus}
        className="fixed m-0 min-w-48 rounded-md border border-line bg-panel p-1 text-text shadow-lg"
      >
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            role="menuitem"
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={item.onSelect}
            className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-raised max-md:min-h-11"
          >
            {item.label}
          </button>
        ))}
      </div>
    </>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  items.at((at + step) % items.length)?.focus();
}
