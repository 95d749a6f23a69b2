import { type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { placePopover } from './placePopover';

type Props = { label: ReactNode; name: string; children: ReactNode; className?: string };

/** A button that opens a small panel of controls. The browser closes it on Escape and outside clicks. */
export function Popover({ label, name, children, className = '' }: Props) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const toggle = (event: MouseEvent) => {
    event.preventDefault();
    if (!panel.current?.togglePopover() || !button.current) return;
    placePopover(panel.current, button.current);
    panel.current.querySelector<HTMLElement>('input, select, button')?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        popoverTarget={id}
        onClick={toggle}
        className={`inline-flex h-8 items-center gap-2 whitespace-nowrap rounded-md px-2 hover:bg-raised phone:h-11 ${className}`}
      >
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        className="fixed m-0 w-72 max-w-[calc(100%-1rem)] rounded-md border border-line bg-panel p-3 text-text shadow-lg"
      >
        <div className="flex flex-col gap-3">{children}</div>
      </div>
    </>
  );
}
