import { useLayoutEffect, useRef } from 'react';
import type { ViewStore } from '../ui/viewStore';

/** Faster changes cannot be read, and for each the page is laid out and painted anew, which takes a tenth of a zoom step. */
const CHANGE_MS = 100;

/** The zoom in per cent. Written past React, because it changes with every wheel step. */
export function ZoomLabel({ view }: { view: ViewStore }) {
  const label = useRef<HTMLSpanElement>(null);

  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      const percent = `${Math.round(view.get().zoom * 100)} %`;
      if (label.current?.textContent !== percent) label.current?.replaceChildren(percent);
    };
    show();
    const stop = view.subscribe(() => {
      timer ??= setTimeout(show, CHANGE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [view]);

  return <span ref={label} className="w-14 text-right text-muted phone:hidden" />;
}
