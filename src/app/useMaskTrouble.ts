import { useEffect } from 'react';
import type { MaskKeeper } from './maskKeeper';

/** Tells what goes wrong with keeping the mask, once for each time. */
export function useMaskTrouble(
  { subscribe, getState }: MaskKeeper,
  onTrouble: (error: unknown) => void,
): void {
  useEffect(() => {
    let told: unknown = null;
    const tell = () => {
      const { error } = getState();
      if (error && error !== told) onTrouble(error);
      told = error;
    };
    tell();
    return subscribe(tell);
  }, [subscribe, getState, onTrouble]);
}
