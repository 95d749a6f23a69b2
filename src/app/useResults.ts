import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { EncodableType } from '../image/encodePicture';
import { packCoverage } from '../mask/packCoverage';
import type { RunAction } from '../results/runMessage';
import type { Run } from '../session/run';
import { cancelRequested, newRun, resumed } from '../session/runLife';
import { nextRunNumber, type OutputRef } from '../session/session';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { freshId } from './freshId';
import { runSource } from './runSource';
import type { Workspace } from './useWorkspace';

const t = text.app.problems;

/** What can be done with runs and their outputs. */
export function useResults(
  storage: Storage,
  workspace: Workspace,
  onProblem: (message: string) => void,
) {
  const { session, desk, addRun, changeRun, replacePhoto, showOutput } = workspace;
  const client = useQueryClient();
  const source = useMemo(() => runSource(storage, desk), [storage, desk]);
  const [compared, setCompared] = useState<OutputRef | null>(null);

  const attempt = (task: Promise<void>, problem: string) => {
    task.catch(() => onProblem(problem));
  };

  const again = async (run: Run) => {
    const sent = await storage.loadSent(run.id);
    const coverage = packCoverage(await source.mask(run));
    const next = newRun({ ...run, id: freshId(), number: nextRunNumber(session) }, Date.now());
    await storage.addRun(session.id, next, { ...sent, coverage });
    addRun(next);
  };

  const goOnFrom = async (run: Run, index: number) => {
    const { fillBlob } = await import('../results/saveFill');
    const { decodePhoto } = await import('../image/decodePhoto');
    const file = await fillBlob(client, source, run, index, 'png');
    const { bitmap } = await decodePhoto(file);
    const photo = { ...run.photo, id: freshId() };
    await storage.savePhoto(photo.id, file);
    replacePhoto(photo, bitmap);
    // One step of history, so that the mask can be had back for another go.
    desk?.mask.clear();
  };

  const download = async (run: Run, index: number, type: EncodableType) => {
    const { saveFill } = await import('../results/saveFill');
    await saveFill(client, source, run, index, type);
  };

  const downloadAll = async (run: Run) => {
    const { saveRun } = await import('../results/saveRun');
    await saveRun(client, source, run);
  };

  const act = (action: RunAction, run: Run) => {
    if (action === 'cancel') changeRun(run.id, cancelRequested);
    else if (action === 'again') attempt(again(run), t.prepare);
    else changeRun(run.id, (old) => resumed(old, Date.now()));
  };

  const newestReady = session.runs.findLast(({ outputs }) =>
    outputs.some(({ state }) => state === 'ready'),
  );
  const toggleCompare = () => {
    if (compared) setCompared(null);
    else if (newestReady) setCompared(session.shown ?? firstReady(newestReady));
  };

  const isShown = (run: Run, index: number) =>
    session.shown?.runId === run.id && session.shown.index === index;

  return {
    source,
    compared,
    compare: (run: Run, index: number) => setCompared({ runId: run.id, index }),
    endCompare: () => setCompared(null),
    /** Opens Compare for what is shown, else the newest run; undefined while there is nothing to compare. */
    toggleCompare: newestReady ? toggleCompare : undefined,
    act,
    select: (run: Run, index: number) =>
      showOutput(isShown(run, index) ? null : { runId: run.id, index }),
    useAsPhoto: (run: Run, index: number) => attempt(goOnFrom(run, index), t.prepare),
    download: (run: Run, index: number, type: EncodableType) =>
      attempt(download(run, index, type), t.download),
    downloadAll: (run: Run) => attempt(downloadAll(run), t.download),
  };
}

function firstReady(run: Run): OutputRef {
  const index = run.outputs.find(({ state }) => state === 'ready')?.index ?? 0;
  return { runId: run.id, index };
}
