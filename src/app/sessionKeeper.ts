import type { Session } from '../session/session';
import type { Storage } from '../storage/openStorage';

export type SessionKeeper = {
  /** Writes what changed in the sessions since, each with its runs; rejects when some of it could not be written. */
  keep(sessions: readonly Session[]): Promise<void>;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
  /** Nothing more is written of a session, which is now another page's. */
  forget(sessionId: string): void;
};

/**
 * Keeps sessions in storage as they change. One seen for the first time is as storage has it: opening or finding one
 * changes nothing. What could not be written is tried again with the next change.
 */
export function createSessionKeeper(storage: Pick<Storage, 'saveSession'>): SessionKeeper {
  const stored = new Map<string, Session>();
  const seen = new Map<string, Session>();
  let saving = Promise.resolve();

  const save = async () => {
    for (const [id, session] of seen) {
      const before = stored.get(id) ?? session;
      if (before !== session && session.photo) {
        const changed = session.runs.filter((run) => !before.runs.includes(run));
        await storage.saveSession(session, changed);
      }
      stored.set(id, session);
    }
  };
  const flush = () => {
    // One after the other: an older version must not be written over a newer one.
    saving = saving.catch(() => undefined).then(save);
    return saving;
  };
  return {
    keep(sessions) {
      for (const session of sessions) {
        if (!seen.has(session.id)) stored.set(session.id, session);
        seen.set(session.id, session);
      }
      return flush();
    },
    flush,
    forget(sessionId) {
      seen.delete(sessionId);
      stored.delete(sessionId);
    },
  };
}
