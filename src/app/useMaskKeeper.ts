import { useEffect, useSyncExternalStore } from 'react';
import type { MaskKeeper } from './maskKeeper';

/** The hash of the mask that storage has, null before the first save; what goes wrong is told. */
export function useMaskKeeper(
  { subscribe, getState }: MaskKeeper,
  onTrouble: (error: unknown) => void,
): number | null {
  const { savedHash, error } = useSyncExternalStore(subscribe, getState);
  useEffect(() => {
    if (error) onTrouble(error);
  }, [error, onTrouble]);
  return savedHash;
}
