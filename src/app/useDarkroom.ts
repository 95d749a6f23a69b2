import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { configOptions } from '../predictions/configOptions';
import { apiErrorOf } from '../predictions/requestError';
import type { Run } from '../session/run';
import { cancelRequested } from '../session/runLife';
import { canCancel, isActive } from '../session/runPhase';
import { listedRuns } from '../session/session';
import type { Sweep } from '../session/sweep';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import type { Desk } from './desk';
import type { Opened } from './opening';
import type { RunQuestion } from './runQuestion';
import { frameOf } from './runRequest';
import { useBrought } from './useBrought';
import { useCompare } from './useCompare';
import { useGenerate } from './useGenerate';
import { useHandling } from './useHandling';
import { useNotice, useNoticeUntilChange } from './useNotice';
import { useOpening } from './useOpening';
import { useOutputs } from './useOutputs';
import { usePreferences } from './usePreferences';
import { useRecent } from './useRecent';
import { useResults } from './useResults';
import { useSaving } from './useSaving';
import { useTools } from './useTools';
import { useWorkspace } from './useWorkspace';

const t = text.app.problems;

/** Saving is not for the empty page. */
async function save(desk: Desk): Promise<void> {
  const { saveMask } = await import('./saveMask');
  await saveMask(desk);
}

/** What may take the stage's place besides Compare, which goes over it. */
export type StagePlace =
  | { readonly kind: 'runs' }
  | { readonly kind: 'sweep'; readonly sweep: Sweep };

/** Everything the page shows and what may be done with it: one session, one desk. */
export function useDarkroom(storage: Storage, start: Opened | null) {
  const { notice, say, complain, onTrouble } = useNotice(
    storage.persistent ? null : { message: t.notKept },
  );
  const { config, model, locked, unreachable } = useServer();
  const [preferences, prefer] = usePreferences();
  const workspace = useWorkspace(storage, start, onTrouble);
  const { session, desk, changeRun } = workspace;
  const { settings } = session;
  const frame = desk && model ? frameOf(desk, settings, model) : null;

  const newest = newestRun(session.runs);
  const tools = useTools(desk?.mask ?? null);
  // What was deleted is nowhere but in the list of deleted runs.
  const listed = useMemo(() => ({ ...session, runs: listedRuns(session.runs) }), [session]);
  const compare = useCompare(listed);
  const [question, ask] = useState<RunQuestion | null>(null);
  const [place, setPlace] = useState<StagePlace | null>(null);
  // Compare takes the stage's place, and has a view of its own: what is not seen is not changed.
  const deskOnStage = compare.compared || place ? null : desk;
  const showStage = () => {
    compare.endCompare();
    setPlace(null);
  };
  const on = { say, showStage };
  const opening = useOpening(storage, workspace, on);
  const dragged = useBrought(opening.openBrought);
  const results = useResults(storage, workspace, model, on);
  const { generate, sweep, preparing } = useGenerate(storage, workspace, config, complain);
  const recent = useRecent(storage, session, opening.openSession);
  const saving = useSaving(results.source, preferences.saving, prefer, say);
  const outputs = useOutputs({ session: listed, desk }, results, saving, compare, tools);
  const cancel = (run: Run) => changeRun(run.id, cancelRequested);
  const handling = useHandling({
    desk: deskOnStage,
    frame,
    tools,
    preferences,
    prefer,
    others: {
      ...outputs.commands,
      runs: session.runs.length > 0 ? () => setPlace({ kind: 'runs' }) : undefined,
      saveMask: desk ? () => void save(desk).catch(() => complain(t.download)) : undefined,
      generate: desk && !preparing ? generate : undefined,
      sweep: desk && !preparing ? () => ask({ kind: 'sweep' }) : undefined,
      cancel: newest && canCancel(newest) ? () => cancel(newest) : undefined,
    },
    onClose: compare.compared ? compare.endCompare : place ? showStage : () => say(null),
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
    saving,
    say,
    question,
    ask,
    place,
    setPlace,
    showStage,
    compare,
    outputs,
    preparing,
    sweep,
    model,
    recent,
    cancel,
    ...handling,
  };
}

/** The run that the panel tells of: the newest one under way, else the newest. */
function newestRun(runs: readonly Run[]): Run | null {
  const listed = listedRuns(runs);
  return listed.findLast(isActive) ?? listed.at(-1) ?? null;
}

/** What the server says of itself. */
function useServer() {
  const { data: config, error } = useQuery(configOptions);
  const locked = error !== null && apiErrorOf(error).kind === 'auth';
  return { config, model: config?.models[0], locked, unreachable: error !== null && !locked };
}

function useTitle(photoName: string | undefined): void {
  useEffect(() => {
    document.title = photoName ? `${photoName} – Maskroom` : 'Maskroom';
  }, [photoName]);
}

export type Darkroom = ReturnType<typeof useDarkroom>;
