import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { configOptions } from '../predictions/configOptions';
import { apiErrorOf } from '../predictions/requestError';
import type { Run } from '../session/run';
import { cancelRequested } from '../session/runLife';
import { canCancel, isActive } from '../session/runPhase';
import { listedRuns } from '../session/session';
import type { Sweep } from '../session/sweep';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { chosenModel } from './chosenModel';
import type { Desk } from './desk';
import type { Brought } from './droppedPhoto';
import { loadOnce } from './loadOnce';
import type { MixDesk } from './mixDesk';
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
import { useResults } from './useResults';
import { useSaving } from './useSaving';
import { useShelf } from './useShelf';
import { useThumbnail } from './useThumbnail';
import { useTools } from './useTools';
import { useWorkspace } from './useWorkspace';

const t = text.app.problems;

/** Saving is not for the empty page. */
const loadSaveMask = loadOnce(() => import('./saveMask'));

async function save(desk: Desk): Promise<void> {
  const { saveMask } = await loadSaveMask();
  await saveMask(desk);
}

/** What may take the stage's place besides Compare, which goes over it. */
export type StagePlace =
  | { readonly kind: 'runs' }
  | { readonly kind: 'sweep'; readonly sweep: Sweep }
  | { readonly kind: 'mix'; readonly desk: MixDesk };

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
  const { settings } = session;
  const model = chosenModel(config, settings);
  const frame = desk && model ? frameOf(desk, settings, model) : null;

  const newest = newestRun(session.runs);
  const tools = useTools(desk?.mask ?? null);
  // What was deleted is nowhere but in the list of deleted runs.
  const listed = useMemo(() => ({ ...session, runs: listedRuns(session.runs) }), [session]);
  const compare = useCompare(listed);
  const [question, ask] = useState<RunQuestion | null>(null);
  const stage = useStagePlace(compare, desk);
  const { place, setPlace, showStage, deskOnStage, placeOffers } = stage;
  const on = { say, showStage };
  const arrivals = useArrivals(storage, workspace, dialog, on);
  const results = useResults(storage, workspace, model, { ...on, ...arrivals.opening });
  const { generate, sweep, preparing } = useGenerate(
    storage,
    workspace,
    config,
    complain,
    onTrouble,
  );
  useThumbnail(storage, session.id, desk);
  const saving = useSaving(results.source, preferences.saving, prefer, say);
  const outputs = useOutputs({ session: listed, desk }, results, saving, compare, tools);
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
      runs: session.runs.length > 0 ? () => setPlace({ kind: 'runs' }) : undefined,
      saveMask: desk ? () => void save(desk).catch(() => complain(t.download)) : undefined,
      generate: desk && !preparing ? generate : undefined,
      sweep: desk && !preparing ? () => ask({ kind: 'sweep' }) : undefined,
      cancel: newest && canCancel(newest) ? () => cancel(newest) : undefined,
      ...placeOffers,
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
    ...stage,
    newest,
    frame,
    tools,
    ...arrivals,
    results,
    saving,
    say,
    question,
    ask,
    compare,
    outputs,
    preparing,
    sweep,
    model,
    cancel,
    saveOutput: outputSaver(storage, onTrouble),
    ...handling,
  };
}

const never = () => () => undefined;

/** What is on the stage's place; what is not seen of the desk is not changed. */
function useStagePlace({ compared, endCompare }: ReturnType<typeof useCompare>, desk: Desk | null) {
  const [place, setPlace] = useState<StagePlace | null>(null);
  const showStage = () => {
    endCompare();
    setPlace(null);
  };
  const mix = place?.kind === 'mix' && !compared ? place.desk : null;
  const placeOffers = useSyncExternalStore(mix?.subscribe ?? never, () => mix?.offered());
  return { place, setPlace, showStage, deskOnStage: compared || place ? null : desk, placeOffers };
}

/** Every way for photos, masks and sessions to come in. */
function useArrivals(
  storage: Storage,
  workspace: ReturnType<typeof useWorkspace>,
  dialog: Parameters<typeof useShelf>[2]['dialog'],
  on: Parameters<typeof useOpening>[2],
) {
  const opening = useOpening(storage, workspace, on);
  const shelf = useShelf(storage, workspace, {
    dialog,
    openSession: opening.openSession,
    onKept: () => on.say(null),
  });
  const dragged = useBrought((brought) => {
    if (isSession(brought)) shelf.importSession(brought.file);
    else void opening.openBrought(brought);
  });
  return { opening, shelf, dragged };
}

function isSession(brought: NonNullable<Brought>): brought is { file: File } {
  return 'file' in brought && brought.file.name.endsWith('.maskroom');
}

/** Stores an output as it came; storage's own trouble with it is told. */
function outputSaver(storage: Storage, onTrouble: (error: unknown) => void) {
  return async (run: Run, index: number, bytes: Blob) => {
    try {
      await storage.saveOutput(run.id, index, bytes);
    } catch (error) {
      onTrouble(error);
      throw error;
    }
  };
}

/** The run that the panel tells of: the newest one under way, else the newest. */
function newestRun(runs: readonly Run[]): Run | null {
  const listed = listedRuns(runs).filter(({ mix }) => !mix);
  return listed.findLast(isActive) ?? listed.at(-1) ?? null;
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
