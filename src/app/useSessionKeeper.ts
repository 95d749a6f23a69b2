import { useEffect, useRef } from 'react';
import type { Session } from '../session/session';
import type { Storage } from '../storage/openStorage';

/** Writes what changed in the session to storage, run by run. Opening a session changes nothing in it. */
export function useSessionKeeper(
  storage: Storage,
  session: Session,
  onTrouble: (error: unknown) => void,
): void {
  const kept = useRef(session);
  useEffect(() => {
    const before = kept.current;
    kept.current = session;
    if (before === session || before.id !== session.id) return;
    const changed = session.runs.filter((run) => !before.runs.includes(run));
    const saves = changed.map((run) => storage.saveRun(session.id, run));
    Promise.all([storage.saveSession(session), ...saves]).catch(onTrouble);
  }, [storage, session, onTrouble]);
}
