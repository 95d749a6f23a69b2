import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { configOptions } from '../predictions/configOptions';
import { apiErrorOf } from '../predictions/requestError';
import type { Run } from '../session/run';
import { cancelRequested } from '../session/runLife';
import { canCancel, isActive } from '../session/runPhase';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { chosenModel } from './chosenModel';
import type { Desk } from './desk';
import type { Opened } from './opening';
import { frameOf } from './runRequest';
import { useBrought } from './useBrought';
import { useCompare } from './useCompare';
import { useGenerate } from './useGenerate';
import { useHandling } from './useHandling';
import { useNotice, useNoticeUntilChange } from './useNotice';
import { useOpening } from './useOpening';
import { useOutputs } from './useOutputs';
import { usePreferences } from './usePreferences';
import { useResults } from './useResults';
import { useShelf } from './useShelf';
import { useThumbnail } from './useThumbnail';
import { useTools } from './useTools';
import { useWorkspace } from './useWorkspace';

const t = text.app.problems;

/** Saving is not for the empty page. */
async function save(desk: Desk): Promise<void> {
  const { saveMask } = await import('./saveMask');
  await saveMask(desk);
}

/** Everything the page shows and what may be done with it: one session, one desk. */
export function useDarkroom(storage: Storage, start: Opened | null) {
  const dialog = useState(false);
  const { notice, say, complain, onTrouble } = useNotice(
    storage.persistent ? null : { message: t.notKept },
    () => dialog[1](true),
  );
  const { config, locked, unreachable } = useServer();
  const [preferences, prefer] = usePreferences();
  const workspace = useWorkspace(storage, start, onTrouble);
  const { session, desk, changeRun } = workspace;
  const { settings, runs } = session;
  const model = chosenModel(config, settings);
  const newest = runs.findLast(isActive) ?? runs.at(-1) ?? null;
  const frame = desk && model ? frameOf(desk, settings, model) : null;

  const tools = useTools(desk?.mask ?? null);
  const compare = useCompare(session);
  // Compare takes the stage's place, and has a view of its own: what is not seen is not changed.
  const deskOnStage = compare.compared ? null : desk;
  const on = { say, showStage: compare.endCompare };
  const opening = useOpening(storage, workspace, on);
  const results = useResults(storage, workspace, model, on);
  const { generate, preparing } = useGenerate(storage, workspace, config, complain, onTrouble);
  const shelf = useShelf(storage, workspace, {
    dialog,
    openSession: opening.openSession,
    onKept: () => say(null),
  });
  const dragged = useBrought((brought) => {
    const isSession = 'file' in brought && brought.file.name.endsWith('.maskroom');
    if (isSession) shelf.importSession(brought.file);
    else void opening.openBrought(brought);
  });
  useThumbnail(storage, session.id, desk);
  const outputs = useOutputs(workspace, results, compare, tools);
  const cancel = (run: Run) => changeRun(run.id, cancelRequested);
  const handling = useHandling({
    desk: deskOnStage,
    isOurs: workspace.isOurs,
    frame,
    tools,
    preferences,
    prefer,
    others: {
      ...outputs.commands,
      saveMask: desk ? () => void save(desk).catch(() => complain(t.download)) : undefined,
      generate: desk && !preparing ? generate : undefined,
      cancel: newest && canCancel(newest) ? () => cancel(newest) : undefined,
    },
    onClose: compare.compared ? compare.endCompare : () => say(null),
  });

  useNoticeUntilChange(desk?.mask, say);
  useTitle(desk?.photo.name);

  return {
    config,
    locked,
    notice: notice ?? (unreachable ? { message: t.server } : null),
    dismiss: () => say(null),
    complain,
    storage,
    onTrouble,
    preferences,
    prefer,
    workspace,
    deskOnStage,
    newest,
    frame,
    tools,
    opening,
    dragged,
    results,
    compare,
    outputs,
    preparing,
    shelf,
    cancel,
    /** An output as it came; storage's own trouble with it is told. */
    saveOutput: async (run: Run, index: number, bytes: Blob) => {
      try {
        await storage.saveOutput(run.id, index, bytes);
      } catch (error) {
        onTrouble(error);
        throw error;
      }
    },
    ...handling,
  };
}

/** What the server says of itself. */
function useServer() {
  const { data: config, error } = useQuery(configOptions);
  const locked = error !== null && apiErrorOf(error).kind === 'auth';
  return { config, locked, unreachable: error !== null && !locked };
}

function useTitle(photoName: string | undefined): void {
  useEffect(() => {
    document.title = photoName ? `${photoName} – Maskroom` : 'Maskroom';
  }, [photoName]);
}

export type Darkroom = ReturnType<typeof useDarkroom>;
