import { useEffect, useEffectEvent, useRef } from 'react';
import { isActive } from '../session/runPhase';
import type { Session } from '../session/session';
import type { Sessions } from '../session/sessions';
import type { Storage } from '../storage/openStorage';

type Context = {
  sessions: Sessions;
  /** Writes what is not written yet of a session. */
  flush: (sessionId: string) => Promise<void>;
  /** Another page has taken the session. */
  onLost: (sessionId: string) => void;
  /** Its last run has ended, and it is not on the desk. */
  onLeft: (sessionId: string) => void;
};

/** Gives sessions to other pages: at once when they are asked for, and when nothing more is to be done for them here. */
export function useHolds({ holds }: Storage, context: Context): void {
  const { sessions, flush, onLost, onLeft } = context;
  const finish = useEffectEvent(flush);
  const lost = useEffectEvent(onLost);
  useEffect(() => {
    holds.beforeGiving((sessionId) => finish(sessionId));
    return holds.onLost((sessionId) => lost(sessionId));
  }, [holds]);

  const leaving = useRef(new Set<string>());
  const leave = useEffectEvent(async ({ id }: Session) => {
    leaving.current.add(id);
    try {
      await flush(id);
      await holds.release(id);
      onLeft(id);
    } catch {
      // What could not be written stays here, and is said by whoever tried.
    } finally {
      leaving.current.delete(id);
    }
  });
  useEffect(() => {
    for (const session of sessions.others) {
      if (!session.runs.some(isActive) && !leaving.current.has(session.id)) void leave(session);
    }
  }, [sessions]);
}
