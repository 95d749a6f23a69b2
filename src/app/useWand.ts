import { useEffect, useRef } from 'react';
import type { Wand } from '../image/wand';
import type { Desk } from './desk';
import { createOpenableWand, type OpenableWand } from './openableWand';

/** The magic wand for the desk's photo: opened when it is taken in hand, closed with the photo. */
export function useWand({ bitmap, work }: Desk, inHand: boolean): () => Wand {
  const wand = useRef<OpenableWand | null>(null);
  useEffect(() => {
    const own = createOpenableWand(bitmap);
    wand.current = own;
    return () => {
      // What it selected could no longer be adjusted.
      work.settleWand();
      own.close();
    };
  }, [bitmap, work]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another photo needs another wand
  useEffect(() => {
    if (inHand) wand.current?.open();
  }, [inHand, bitmap]);
  return () => {
    wand.current ??= createOpenableWand(bitmap);
    return wand.current;
  };
}
