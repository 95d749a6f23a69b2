import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { configOptions } from '../predictions/configOptions';
import { apiErrorOf } from '../predictions/requestError';
import type { Run } from '../session/run';
import { cancelRequested } from '../session/runLife';
import { canCancel, isActive } from '../session/runPhase';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import type { NoticeContent } from './Notice';
import type { Opened } from './opening';
import { usePreferences } from './preferences';
import { storageProblem } from './problemText';
import { frameOf } from './runRequest';
import { useBrought } from './useBrought';
import { useCommands } from './useCommands';
import { useCompare } from './useCompare';
import { useGenerate } from './useGenerate';
import { useKeyboard } from './useKeyboard';
import { useOpening } from './useOpening';
import { useRecent } from './useRecent';
import { useResults } from './useResults';
import { useTools } from './useTools';
import { useWorkspace } from './useWorkspace';

const t = text.app.problems;

/** Everything the page shows and what may be done with it: one session, one desk. */
export function useDarkroom(storage: Storage, start: Opened | null) {
  const [notice, say] = useState<NoticeContent | null>(
    storage.persistent ? null : { message: t.notKept },
  );
  const complain = useCallback(
    (message: string | null) => say(message === null ? null : { message }),
    [],
  );
  const onTrouble = useCallback((error: unknown) => complain(storageProblem(error)), [complain]);

  const config = useQuery(configOptions);
  const [preferences, prefer] = usePreferences();
  const workspace = useWorkspace(storage, start, onTrouble);
  const { session, desk, changeRun } = workspace;
  const { settings, runs } = session;
  const newest = runs.findLast(isActive) ?? runs.at(-1) ?? null;
  const model = config.data?.models[0];
  const frame = desk && model ? frameOf(desk, settings, model) : null;

  const locked = config.error !== null && apiErrorOf(config.error).kind === 'auth';
  const tools = useTools(desk?.mask ?? null);
  const opening = useOpening(storage, workspace, say);
  const dragged = useBrought(opening.openBrought);
  const results = useResults(storage, workspace, model, say);
  const compare = useCompare(session);
  const { generate, preparing } = useGenerate(storage, workspace, config.data, complain);
  const recent = useRecent(storage, session, opening.openSession);
  const cancel = (run: Run) => changeRun(run.id, cancelRequested);
  const setBrushSize = (brushSize: number) => prefer({ brushSize });

  const commands = useCommands({
    comparing: compare.compared !== null,
    desk,
    tools,
    brushSize: preferences.brushSize,
    onBrushSize: setBrushSize,
    generate: desk && !preparing ? generate : undefined,
    cancel: newest && canCancel(newest) ? () => cancel(newest) : undefined,
    compare: compare.toggleCompare,
  });
  useKeyboard(commands);

  // What was said of the mask is no longer true once it is changed; a question stays.
  useEffect(
    () => desk?.mask.subscribe(() => say((said) => (said?.actions ? said : null))),
    [desk?.mask],
  );

  useEffect(() => {
    document.title = desk ? `${desk.photo.name} – Maskroom` : 'Maskroom';
  }, [desk]);

  return {
    config: config.data,
    locked,
    notice: notice ?? (config.isError && !locked ? { message: t.server } : null),
    dismiss: () => say(null),
    complain,
    storage,
    onTrouble,
    preferences,
    prefer,
    workspace,
    newest,
    frame,
    tools,
    opening,
    dragged,
    results,
    compare,
    preparing,
    recent,
    cancel,
    commands,
  };
}

export type Darkroom = ReturnType<typeof useDarkroom>;
