import { useMemo } from 'react';
import type { ModelConfig } from '../contract/config';
import type { RunAction } from '../results/runMessage';
import type { Run } from '../session/run';
import { cancelRequested, resumed } from '../session/runLife';
import { nextRunNumber } from '../session/session';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { type RunChanges, runAgain } from './runAgain';
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
  on: Parameters<typeof useOutputAsPhoto>[3],
) {
  const { session, desk } = workspace;
  const source = useMemo(() => runSource(storage, desk), [storage, desk]);
  const attempt = useOneAtATime(on.say);
  const goOnFrom = useOutputAsPhoto(storage, workspace, source, on);

  const again = async (run: Run, changes: RunChanges) => {
    const asked = { sessionId: session.id, number: nextRunNumber(session), model };
    workspace.addRun(session.id, await runAgain(storage, source, run, asked, changes));
  };
  const repeat = (run: Run, changes: RunChanges = { sweep: run.sweep }) =>
    attempt(() => again(run, changes), t.prepare);

  return {
    source,
    /** Makes the run once more, as it was or with changes. */
    repeat,
    act(action: RunAction, run: Run) {
      if (!workspace.isOurs) on.say({ message: text.shelf.elsewhere });
      else if (action === 'cancel') workspace.changeRun(run.id, cancelRequested);
      else if (action === 'again') void repeat(run);
      else workspace.changeRun(run.id, (old) => resumed(old, Date.now()));
    },
    /** Shows an output on the stage, or the photo again when that output is shown already; whether it is shown now. */
    select(run: Run, index: number) {
      const { shown } = session;
      const isShown = shown?.runId === run.id && shown.index === index;
      workspace.showOutput(session.id, isShown ? null : { runId: run.id, index });
      return !isShown;
    },
    goOnFrom(run: Run, index: number) {
      if (workspace.isOurs) void attempt(() => goOnFrom(run, index), t.useAsPhoto);
      else on.say({ message: text.shelf.elsewhere });
    },
  };
}
