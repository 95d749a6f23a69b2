import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { togglePopover } from './togglePopover';

export type MenuItem = {
  key: string;
  label: ReactNode;
  /** Undefined while it cannot be done. */
  onSelect: (() => void) | undefined;
  /** Whether it is on, for what can be on or off. */
  checked?: boolean;
};

type Props = { label: ReactNode; name: string; items: readonly MenuItem[]; className?: string };

/** A button that opens a list of commands. The browser's popover closes it on Escape and outside clicks. */
export function Menu({ label, name, items, className = '' }: Props) {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);

  return (
    <>
      <button
        type="button"
        aria-haspopup="menu"
        popoverTarget={id}
        onClick={(event) => togglePopover(event, popover.current, '[role^=menuitem]')}
        className={`inline-flex h-8 items-center justify-center gap-1 whitespace-nowrap rounded-md px-2 hover:bg-raised phone:h-11 phone:min-w-11 ${className}`}
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
        onKeyDown={moveFocus}
        className="fixed m-0 max-h-[calc(100%-1rem)] min-w-48 overflow-y-auto rounded-md border border-line bg-panel p-1 text-text shadow-lg"
      >
        {items.map((item) => (
          <Item key={item.key} item={item} menu={id} />
        ))}
      </div>
    </>
  );
}

function Item({ item, menu }: { item: MenuItem; menu: string }) {
  const { label, onSelect, checked } = item;
  const kind =
    checked === undefined
      ? ({ role: 'menuitem' } as const)
      : ({ role: 'menuitemcheckbox', 'aria-checked': checked } as const);
  return (
    <button
      type="button"
      {...kind}
      aria-disabled={onSelect ? undefined : true}
      {...(onSelect && { popoverTarget: menu, popoverTargetAction: 'hide' })}
      onClick={onSelect}
      className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1 text-left not-aria-disabled:hover:bg-raised aria-disabled:opacity-40 phone:min-h-11"
    >
      {label}
      {checked && <Check size={16} aria-hidden="true" className="ml-auto" />}
    </button>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  items.at((at + step) % items.length)?.focus();
}
