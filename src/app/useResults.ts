import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { ModelConfig } from '../contract/config';
import type { EncodableType } from '../image/encodePicture';
import { packCoverage } from '../mask/packCoverage';
import type { RunAction } from '../results/runMessage';
import type { Run } from '../session/run';
import { cancelRequested, newRun, resumed } from '../session/runLife';
import { nextRunNumber } from '../session/session';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { acceptedInput } from './acceptedInput';
import { freshId } from './freshId';
import type { NoticeContent } from './Notice';
import { problemOr } from './problemText';
import { runSource } from './runSource';
import type { Workspace } from './useWorkspace';

const t = text.app.problems;

/** What can be done with runs and their outputs. */
export function useResults(
  storage: Storage,
  { session, desk, ...workspace }: Workspace,
  model: ModelConfig | undefined,
  say: (notice: NoticeContent) => void,
) {
  const client = useQueryClient();
  const source = useMemo(() => runSource(storage, desk), [storage, desk]);
  const busy = useRef(false);

  /** One at a time: a second press would make the same thing twice. */
  const attempt = async (task: () => Promise<void>, problem: string) => {
    if (busy.current) return;
    busy.current = true;
    try {
      await task();
    } catch (error) {
      say({ message: problemOr(error, problem) });
    } finally {
      busy.current = false;
    }
  };

  const again = async (run: Run) => {
    const sent = await storage.loadSent(run.id);
    const coverage = packCoverage(await source.mask(run));
    const fresh = { id: freshId(), number: nextRunNumber(session) };
    const input = acceptedInput(run.input, model);
    const next = newRun({ ...run, ...fresh, input }, Date.now());
    await storage.addRun(session.id, next, { ...sent, coverage });
    workspace.addRun(session.id, next);
  };

  const goOnFrom = async (run: Run, index: number) => {
    if (!desk) return;
    const { fillBlob } = await import('../results/saveFill');
    const { decodePhoto } = await import('../image/decodePhoto');
    const file = await fillBlob(client, source, run, index, 'png');
    const { bitmap } = await decodePhoto(file);
    const photo = { ...run.photo, id: freshId() };
    await storage.savePhoto(photo.id, file);
    workspace.replacePhoto(session.id, desk, photo, bitmap);
    // One step of history, so that the mask can be had back for another go.
    desk.mask.clear();
    const goBack = () => workspace.replacePhoto(session.id, desk, desk.photo, desk.bitmap);
    say({
      message: text.app.usedAsPhoto,
      actions: [{ label: text.app.earlierPhoto, run: goBack }],
    });
  };

  const download = async (run: Run, index: number, type: EncodableType) => {
    const { saveFill } = await import('../results/saveFill');
    await saveFill(client, source, run, index, type);
  };

  const downloadAll = async (run: Run) => {
    const { saveRun } = await import('../results/saveRun');
    await saveRun(client, source, run);
  };

  return {
    source,
    act(action: RunAction, run: Run) {
      if (action === 'cancel') workspace.changeRun(run.id, cancelRequested);
      else if (action === 'again') attempt(() => again(run), t.prepare);
      else workspace.changeRun(run.id, (old) => resumed(old, Date.now()));
    },
    /** Shows an output on the stage, or the photo again when that output is shown already; whether it is shown now. */
    select(run: Run, index: number) {
      const { shown } = session;
      const isShown = shown?.runId === run.id && shown.index === index;
      workspace.showOutput(session.id, isShown ? null : { runId: run.id, index });
      return !isShown;
    },
    goOnFrom: (run: Run, index: number) => attempt(() => goOnFrom(run, index), t.prepare),
    download: (run: Run, index: number, type: EncodableType) =>
      attempt(() => download(run, index, type), t.download),
    downloadAll: (run: Run) => attempt(() => downloadAll(run), t.download),
  };
}
