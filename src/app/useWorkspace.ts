import { useCallback, useReducer, useState } from 'react';
import type { Photo } from '../session/photo';
import { reduceSession } from '../session/reduceSession';
import type { Run } from '../session/run';
import { newSession } from '../session/session';
import type { Settings } from '../session/settings';
import type { Storage } from '../storage/openStorage';
import type { Desk } from './desk';
import { freshId } from './freshId';
import type { Opened } from './opening';
import { useMaskKeeper } from './useMaskKeeper';
import { useSessionKeeper } from './useSessionKeeper';

/** The open session and its desk, kept in storage as they change. */
export function useWorkspace(
  storage: Storage,
  start: Opened | null,
  onTrouble: (error: unknown) => void,
) {
  const [session, dispatch] = useReducer(reduceSession, start, (opened) =>
    opened ? opened.session : newSession(freshId(), Date.now()),
  );
  const [desk, setDesk] = useState<Desk | null>(start?.desk ?? null);
  useSessionKeeper(storage, session, onTrouble);
  const savedHash = useMaskKeeper(storage, session.id, desk?.mask ?? null, onTrouble);

  const open = useCallback((opened: Opened) => {
    dispatch({ type: 'sessionOpened', session: opened.session });
    setDesk(opened.desk);
  }, []);
  /** Another photo of the same size under the same mask, as when one goes on from an output. */
  const replacePhoto = useCallback((photo: Photo, bitmap: ImageBitmap) => {
    dispatch({ type: 'photoOpened', photo, now: Date.now() });
    // The view stays: it is the same picture but for the fill.
    setDesk(
      (old) => old && { ...old, photo, bitmap, viewport: { ...old.viewport, photo: bitmap } },
    );
  }, []);
  const changeSettings = useCallback((settings: Partial<Settings>) => {
    dispatch({ type: 'settingsChanged', settings, now: Date.now() });
  }, []);
  const addRun = useCallback((run: Run) => {
    dispatch({ type: 'runAdded', run, now: Date.now() });
  }, []);
  const changeRun = useCallback((id: string, update: (run: Run) => Run) => {
    dispatch({ type: 'runUpdated', id, update });
  }, []);
  const showOutput = useCallback((shown: { runId: string; index: number } | null) => {
    dispatch({ type: 'outputShown', shown, now: Date.now() });
  }, []);
  const acts = { open, replacePhoto, changeSettings, addRun, changeRun, showOutput };
  return { session, desk, savedHash, ...acts };
}

export type Workspace = ReturnType<typeof useWorkspace>;
