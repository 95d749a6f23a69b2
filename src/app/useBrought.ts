import { useEffect, useEffectEvent, useState } from 'react';
import { isTyping } from '../ui/isTyping';
import { type Brought, broughtBy, mayBring } from './droppedPhoto';

/**
 * Hears pictures dropped or pasted anywhere on the page.
 * @returns whether something is being dragged over the page right now
 */
export function useBrought(onBrought: (brought: NonNullable<Brought>) => void): boolean {
  const [dragged, setDragged] = useState(false);
  const take = useEffectEvent((data: DataTransfer | null) => {
    const brought = data && broughtBy(data);
    if (brought) onBrought(brought);
    return brought !== null;
  });
  useEffect(() => {
    const heard = new AbortController();
    const { signal } = heard;
    const over = (event: DragEvent) => {
      if (!mayBring(event.dataTransfer)) return;
      event.preventDefault();
      setDragged(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragged(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setDragged(false);
      take(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => {
      if (isTyping(event.target) && !event.clipboardData?.files.length) return;
      if (take(event.clipboardData)) event.preventDefault();
    };
    document.addEventListener('dragover', over, { signal });
    document.addEventListener('dragleave', leave, { signal });
    document.addEventListener('drop', drop, { signal });
    document.addEventListener('paste', paste, { signal });
    return () => heard.abort();
  }, []);
  return dragged;
}
