import { useEffect, useEffectEvent } from 'react';
import type { Storage } from '../storage/openStorage';

type Context = {
  /** Writes what is not written yet of a session. */
  flush: (sessionId: string) => Promise<void>;
  /** Another page has taken the session. */
  onLost: (sessionId: string) => void;
};

/** Gives a session to another page that asks for it, once everything of it is written. */
export function useHolds({ holds }: Storage, { flush, onLost }: Context): void {
  const finish = useEffectEvent(flush);
  const lost = useEffectEvent(onLost);
  useEffect(() => {
    holds.beforeGiving((sessionId) => finish(sessionId));
    return holds.onLost((sessionId) => lost(sessionId));
  }, [holds]);
}
