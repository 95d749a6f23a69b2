import { useEffect, useRef } from 'react';
import type { Session } from '../session/session';
import type { Sessions } from '../session/sessions';
import type { Storage } from '../storage/openStorage';

/** Writes what changed in the sessions to storage, run by run. Opening or finding a session changes nothing in it. */
export function useSessionKeeper(
  storage: Storage,
  sessions: Sessions,
  onTrouble: (error: unknown) => void,
): void {
  const kept = useRef(sessions);
  useEffect(() => {
    const before = [kept.current.open, ...kept.current.others];
    kept.current = sessions;
    const saves = [sessions.open, ...sessions.others].map((session) => {
      const old = before.find(({ id }) => id === session.id);
      return old && old !== session && session.photo ? save(storage, old, session) : null;
    });
    Promise.all(saves).catch(onTrouble);
  }, [storage, sessions, onTrouble]);
}

async function save(storage: Storage, before: Session, session: Session): Promise<void> {
  const changed = session.runs.filter((run) => !before.runs.includes(run));
  const runs = changed.map((run) => storage.saveRun(session.id, run));
  await Promise.all([storage.saveSession(session), ...runs]);
}
