import { useEffect } from 'react';
import type { MaskEngine } from '../mask/maskEngine';
import { describeMask } from './describeMask';
import { findCanvas } from './findCanvas';

/** Keys come in a row; only where they led to is worth saying. */
const PAUSE_MS = 500;

/** Says what is painted after it was painted by keyboard; who paints by hand is left in peace. */
export function useSpokenMask(mask: MaskEngine, announce: (words: string) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = mask.subscribe(() => {
      clearTimeout(timer);
      if (!findCanvas()?.matches(':focus-visible')) return;
      timer = setTimeout(() => announce(describeMask(mask)), PAUSE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [mask, announce]);
}
