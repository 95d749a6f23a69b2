import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { DecodedPhoto } from '../image/decodePhoto';
import type { MaskEngine } from '../mask/maskEngine';
import type { Photo } from '../session/photo';
import type { SessionAction } from '../session/reduceSession';
import type { Run } from '../session/run';
import { isActive } from '../session/runPhase';
import { newSession, type OutputRef, type Session } from '../session/session';
import { reduceSessions, type Sessions, type SessionsAction } from '../session/sessions';
import type { Settings } from '../session/settings';
import type { Storage } from '../storage/openStorage';
import type { Desk } from './desk';
import { freshId } from './freshId';
import type { MaskKeeper } from './maskKeeper';
import type { Opened } from './opening';
import { createSessionKeeper } from './sessionKeeper';
import { useHolds } from './useHolds';

/** The open session and its desk, the session kept in storage as it changes; other sessions with runs under way go on. */
export function useWorkspace(
  storage: Storage,
  start: Opened | null,
  onTrouble: (error: unknown) => void,
) {
  const [sessions, dispatch] = useReducer(reduceSessions, start, (opened) => ({
    open: opened ? opened.session : newSession(freshId(), Date.now()),
    others: [],
  }));
  const [desk, setDesk] = useState<Desk | null>(start?.desk ?? null);
  const session = sessions.open;
  const deskNow = useLatest(desk);
  useLevelsFreed(desk?.levels);
  const [elsewhere, setElsewhere] = useState(start && !start.isOurs ? session.id : null);
  const isOurs = elsewhere !== session.id;
  const masks = useRef(new Map<string, MaskKeeper>());
  const [keeper] = useState(() => createSessionKeeper(storage));
  useEffect(() => {
    keeper.keep(oursOf(sessions, elsewhere)).catch(onTrouble);
  }, [keeper, sessions, elsewhere, onTrouble]);
  useEffect(() => {
    if (desk) masks.current.set(session.id, desk.keeper);
  }, [session.id, desk]);

  const acts = useMemo(() => actsOn(dispatch, setDesk, setElsewhere), []);
  const flush = async (sessionId: string) => {
    await masks.current.get(sessionId)?.flush();
    await keeper.flush();
  };
  const forget = (sessionId: string) => {
    keeper.forget(sessionId);
    masks.current.get(sessionId)?.stop();
    masks.current.delete(sessionId);
    acts.leave(sessionId);
  };
  useHolds(storage, {
    flush,
    onLost: (sessionId) => {
      if (sessionId === session.id) setElsewhere(sessionId);
      forget(sessionId);
    },
  });
  useEffect(() => findUnfinished(storage, acts.find, onTrouble), [storage, acts, onTrouble]);
  return {
    /** Those this page may change. */
    sessions: oursOf(sessions, elsewhere),
    session,
    desk,
    deskNow,
    /** Whether the session on the desk is this page's; else one may only look. */
    isOurs,
    /** Writes what is not written yet of a session. */
    flush,
    /** Nothing more is done for a session that is about to be deleted for good. */
    forget,
    ...acts,
  };
}

/** The sessions this page may change: the one on the desk may be another page's. */
function oursOf(sessions: Sessions, elsewhere: string | null): readonly Session[] {
  return [sessions.open, ...sessions.others].filter(({ id }) => id !== elsewhere);
}

export type Workspace = ReturnType<typeof useWorkspace>;

/** For work that takes time: what the value is when it is done. */
function useLatest<T>(value: T): () => T {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return useCallback(() => latest.current, []);
}

/** Closes a photo's smaller copies once others are on the stage. The photo itself may still be in a job, or compared. */
function useLevelsFreed(levels: Desk['levels'] | undefined): void {
  const drawn = useRef(levels);
  useEffect(() => {
    const before = drawn.current;
    drawn.current = levels;
    if (before !== levels) before?.close();
  }, [levels]);
}

type SetDesk = (change: (desk: Desk | null) => Desk | null) => void;

function actsOn(
  dispatch: (action: SessionsAction) => void,
  setDesk: SetDesk,
  setElsewhere: (sessionId: string | null) => void,
) {
  const change = (sessionId: string, action: SessionAction) =>
    dispatch({ type: 'changed', sessionId, action });
  return {
    find: (session: Opened['session']) => dispatch({ type: 'found', session }),
    open(opened: Opened) {
      dispatch({ type: 'opened', session: opened.session });
      setDesk(() => opened.desk);
      setElsewhere(opened.isOurs ? null : opened.session.id);
    },
    /** Puts the session on the desk away. */
    close() {
      dispatch({ type: 'opened', session: newSession(freshId(), Date.now()) });
      setDesk(() => null);
      setElsewhere(null);
    },
    leave: (sessionId: string) => dispatch({ type: 'left', sessionId }),
    /** Goes on with another photo of the same size, under the same mask, if that desk is still the one in use. */
    replacePhoto(sessionId: string, under: MaskEngine, photo: Photo, decoded: DecodedPhoto) {
      change(sessionId, { type: 'photoOpened', photo, now: Date.now() });
      setDesk((desk) => (desk?.mask === under ? withPhoto(desk, photo, decoded) : desk));
    },
    changeSettings: (sessionId: string, settings: Partial<Settings>) =>
      change(sessionId, { type: 'settingsChanged', settings, now: Date.now() }),
    addRun: (sessionId: string, run: Run) =>
      change(sessionId, { type: 'runAdded', run, now: Date.now() }),
    changeRun: (id: string, update: (run: Run) => Run) =>
      dispatch({ type: 'runUpdated', id, update }),
    removeRun: (sessionId: string, id: string) =>
      change(sessionId, { type: 'runRemoved', id, now: Date.now() }),
    showOutput: (sessionId: string, shown: OutputRef | null) =>
      change(sessionId, { type: 'outputShown', shown, now: Date.now() }),
  };
}

/** The view stays: it is the same picture but for the fill. */
function withPhoto(desk: Desk, photo: Photo, { bitmap, levels }: DecodedPhoto): Desk {
  return { ...desk, photo, bitmap, levels, viewport: { ...desk.viewport, photo: bitmap } };
}

/** Looks through storage for sessions that were left with runs under way, so that no paid output expires unseen. */
function findUnfinished(
  storage: Storage,
  onFound: (session: Opened['session']) => void,
  onTrouble: (error: unknown) => void,
): () => void {
  let wanted = true;
  const look = async () => {
    for (const { id, runs, deletedAt } of await storage.shelf.list()) {
      if (!wanted || runs === 0 || deletedAt !== null) continue;
      const session = await storage.loadSession(id);
      if (!wanted || !session?.runs.some(isActive)) continue;
      // Another page that has it does what is to be done.
      if (await storage.holds.take(id)) onFound(session);
    }
  };
  look().then(storage.removeHalfOpened).catch(onTrouble);
  return () => {
    wanted = false;
  };
}
