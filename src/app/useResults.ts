import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ModelConfig } from '../contract/config';
import type { EncodableType } from '../image/encodePicture';
import type { RunAction } from '../results/runMessage';
import type { Run } from '../session/run';
import { cancelRequested, resumed } from '../session/runLife';
import { nextRunNumber } from '../session/session';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import type { NoticeContent } from './Notice';
import { runAgain } from './runAgain';
import { runSource } from './runSource';
import { useOneAtATime } from './useOneAtATime';
import { useOutputAsPhoto } from './useOutputAsPhoto';
import type { Workspace } from './useWorkspace';

const t = text.app.problems;

/** What can be done with runs and their outputs. */
export function useResults(
  storage: Storage,
  workspace: Workspace,
  model: ModelConfig | undefined,
  on: { say: (notice: NoticeContent) => void; showStage: () => void },
) {
  const { session, desk } = workspace;
  const client = useQueryClient();
  const source = useMemo(() => runSource(storage, desk), [storage, desk]);
  const attempt = useOneAtATime(on.say);
  const goOnFrom = useOutputAsPhoto(storage, workspace, source, on);

  const again = async (run: Run) => {
    const number = nextRunNumber(session);
    const next = await runAgain(storage, source, session.id, run, number, model);
    workspace.addRun(session.id, next);
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
    goOnFrom: (run: Run, index: number) => attempt(() => goOnFrom(run, index), t.useAsPhoto),
    download: (run: Run, index: number, type: EncodableType) =>
      attempt(() => download(run, index, type), t.download),
    downloadAll: (run: Run) => attempt(() => downloadAll(run), t.download),
  };
}
