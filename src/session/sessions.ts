import { reduceSession, type SessionAction } from './reduceSession';
import type { Run } from './run';
import type { Session } from './session';

/** The session on the desk, and those left or found with something still to do. Each is in one place only. */
export type Sessions = { readonly open: Session; readonly others: readonly Session[] };

/**
 * What can happen to sessions. Work that takes time names the session it is for: another one may be open by the time
 * it is done. Times are in milliseconds since 1970.
 */
export type SessionsAction =
  | { readonly type: 'opened'; readonly session: Session }
  | { readonly type: 'found'; readonly session: Session }
  /** A session that is not on the desk is another page's now, or deleted. */
  | { readonly type: 'left'; readonly sessionId: string }
  | { readonly type: 'changed'; readonly sessionId: string; readonly action: SessionAction }
  | { readonly type: 'runUpdated'; readonly id: string; readonly update: (run: Run) => Run };

/** The sessions after the action; the same object when nothing changed. */
export function reduceSessions(sessions: Sessions, action: SessionsAction): Sessions {
  switch (action.type) {
    case 'opened':
      return opened(sessions, action.session);
    case 'found':
      return isKnown(sessions, action.session)
        ? sessions
        : { ...sessions, others: [...sessions.others, action.session] };
    case 'left':
      return left(sessions, action.sessionId);
    case 'changed':
      return mapped(sessions, (session) =>
        session.id === action.sessionId ? reduceSession(session, action.action) : session,
      );
    case 'runUpdated':
      return mapped(sessions, (session) => reduceSession(session, action));
  }
}

/** The runs of all the given sessions. */
export function allRuns(sessions: readonly Session[]): readonly Run[] {
  return sessions.flatMap((session) => session.runs);
}

/** A session that was left lives on here with newer runs than storage may have. */
function opened({ open, others }: Sessions, session: Session): Sessions {
  if (session.id === open.id) return { open: session, others };
  const alive = others.find(({ id }) => id === session.id);
  const rest = others.filter(({ id }) => id !== session.id);
  return {
    open: alive ?? session,
    others: open.photo ? [...rest, open] : rest,
  };
}

function left(sessions: Sessions, sessionId: string): Sessions {
  const others = sessions.others.filter(({ id }) => id !== sessionId);
  return others.length === sessions.others.length ? sessions : { ...sessions, others };
}

function isKnown({ open, others }: Sessions, session: Session): boolean {
  return [open, ...others].some(({ id }) => id === session.id);
}

function mapped(sessions: Sessions, change: (session: Session) => Session): Sessions {
  const open = change(sessions.open);
  const others = sessions.others.map(change);
  const same = open === sessions.open && others.every((other, i) => other === sessions.others[i]);
  return same ? sessions : { open, others };
}
