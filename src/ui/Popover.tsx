import { type ReactNode, useId, useRef } from 'react';
import { togglePopover } from './togglePopover';

type Props = { label: ReactNode; name: string; children: ReactNode; className?: string };

/** A button that opens a small panel of controls. The browser closes it on Escape and outside clicks. */
export function Popover({ label, name, children, className = '' }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        popoverTarget={id}
        onClick={(event) => togglePopover(event, panel.current, 'input, select, button')}
        className={`inline-flex h-8 items-center justify-center gap-2 whitespace-nowrap rounded-md px-2 hover:bg-raised phone:h-11 phone:min-w-11 ${className}`}
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
