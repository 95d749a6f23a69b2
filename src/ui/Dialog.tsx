import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  title: string;
  onClose: () => void;
  /** Given how to close it, so that the browser gives the focus back. */
  children: (close: () => void) => ReactNode;
  /** Of the widest it may get. */
  width?: string;
};

/** What is asked for over the page; Escape and a click outside close it. */
export function Dialog({
  title,
  onClose,
  children,
  width = 'w-[min(36rem,calc(100%-2rem))]',
}: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is heard by the browser
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
      className={`m-auto max-h-[calc(100%-2rem)] ${width} overflow-y-auto rounded-md border border-line bg-panel p-0 text-text shadow-lg backdrop:bg-black/40`}
    >
      <div className="flex flex-col gap-4 p-4">
        <h2 className="font-semibold text-prose">{title}</h2>
        {children(close)}
      </div>
    </dialog>
  );
}
