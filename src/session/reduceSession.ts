import { patched } from './patched';
import type { Photo } from './photo';
import type { Run } from './run';
import type { OutputRef, Session } from './session';
import type { Settings } from './settings';

/** Everything that can happen to a session. `now` is in milliseconds since 1970. */
export type SessionAction =
  | { readonly type: 'photoOpened'; readonly photo: Photo; readonly now: number }
  | {
      readonly type: 'settingsChanged';
      readonly settings: Partial<Settings>;
      readonly now: number;
    }
  | { readonly type: 'runAdded'; readonly run: Run; readonly now: number }
  | { readonly type: 'runUpdated'; readonly id: string; readonly update: (run: Run) => Run }
  | { readonly type: 'runRemoved'; readonly id: string; readonly now: number }
  | { readonly type: 'outputShown'; readonly shown: OutputRef | null; readonly now: number };

/** The session after the action; the same object when nothing changed. */
export function reduceSession(session: Session, action: SessionAction): Session {
  switch (action.type) {
    case 'photoOpened':
      return touched(session, action.now, { photo: action.photo, shown: null });
    case 'settingsChanged':
      return touched(session, action.now, { settings: patched(session.settings, action.settings) });
    case 'runAdded':
      return touched(session, action.now, { runs: [...session.runs, action.run] });
    case 'runUpdated':
      return patched(session, { runs: updateRun(session.runs, action.id, action.update) });
    case 'runRemoved':
      return withoutRun(session, action.id, action.now);
    case 'outputShown':
      return sameOutput(session.shown, action.shown)
        ? session
        : touched(session, action.now, { shown: action.shown });
  }
}

function touched(session: Session, now: number, changes: Partial<Session>): Session {
  const next = patched(session, changes);
  return next === session ? session : { ...next, updatedAt: now };
}

function updateRun(runs: readonly Run[], id: string, update: (run: Run) => Run): readonly Run[] {
  const at = runs.findIndex((run) => run.id === id);
  if (at < 0) return runs;
  const next = update(runs[at]);
  return next === runs[at] ? runs : runs.with(at, next);
}

function withoutRun(session: Session, id: string, now: number): Session {
  if (!session.runs.some((run) => run.id === id)) return session;
  return touched(session, now, {
    runs: session.runs.filter((run) => run.id !== id),
    shown: session.shown?.runId === id ? null : session.shown,
  });
}

function sameOutput(a: OutputRef | null, b: OutputRef | null): boolean {
  return a?.runId === b?.runId && a?.index === b?.index;
}
