import { useState } from 'react';
import { runTitle } from '../results/runFacts';
import type { RunActs } from '../results/runMenu';
import type { Run } from '../session/run';
import { deleted, renamed, restored, starred } from '../session/runNotes';
import { settingsFrom } from '../session/settingsFrom';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import { copyText } from '../ui/copyText';
import type { NoticeContent } from './Notice';
import { useOneAtATime } from './useOneAtATime';
import type { useResults } from './useResults';
import type { Workspace } from './useWorkspace';

const t = text.results.runs;
const { problems } = text.app;

/** What is asked for over the page about a run, or about several that are to go for good. */
export type RunQuestion =
  | { readonly kind: 'rename' | 'againWith' | 'code'; readonly run: Run }
  | { readonly kind: 'remove'; readonly runs: readonly Run[] };

type On = { say: (notice: NoticeContent | null) => void; showStage: () => void };

/** What can be done with runs as wholes. */
export function useRuns(
  storage: Storage,
  workspace: Workspace,
  results: ReturnType<typeof useResults>,
  { say, showStage }: On,
) {
  const { session, desk, changeRun, showOutput } = workspace;
  const [question, ask] = useState<RunQuestion | null>(null);
  const attempt = useOneAtATime(say);

  /** A step of the one timeline; its notice takes it back too, also once other steps came after it. */
  const remove = (run: Run) => {
    const shown = session.shown?.runId === run.id ? session.shown : null;
    const redo = () => {
      changeRun(run.id, (old) => deleted(old, Date.now()));
      if (shown) showOutput(session.id, null);
    };
    const undo = () => {
      changeRun(run.id, restored);
      if (shown) showOutput(session.id, shown);
    };
    redo();
    desk?.mask.record({ undo, redo });
    const revision = desk?.mask.getState().revision;
    const takeBack = () =>
      desk && desk.mask.getState().revision === revision ? desk.mask.undo() : undo();
    const message = t.deletedOne(runTitle(run));
    say({ message, tone: 'calm', actions: [{ label: t.undo, run: takeBack }] });
  };

  const takeMask = async (run: Run) => {
    if (!desk) return;
    const { w, h } = desk.photo;
    if (run.photo.w !== w || run.photo.h !== h) return say({ message: t.otherPhoto });
    const coverage = await results.source.mask(run);
    showStage();
    desk.mask.load(coverage);
    say({ message: t.maskUsed(runTitle(run)), tone: 'calm' });
  };

  const acts: RunActs = {
    star: (run, on) => changeRun(run.id, (old) => starred(old, on)),
    rename: (run) => ask({ kind: 'rename', run }),
    again: (run) => void results.repeat(run),
    againWith: (run) => ask({ kind: 'againWith', run }),
    takeSettings(run) {
      workspace.changeSettings(session.id, settingsFrom(run));
      say({ message: t.settingsUsed(runTitle(run)), tone: 'calm' });
    },
    takeMask: (run) => void attempt(() => takeMask(run), problems.useMask),
    copyParameters: (run) => {
      const { seed, ...others } = run.input;
      const parameters = {
        ...others,
        seed: run.seed ?? seed,
        grow: run.grow,
        feather: run.feather,
      };
      copyText(JSON.stringify(parameters, null, 2)).then(
        () => say({ message: t.copied, tone: 'calm' }),
        () => say({ message: t.notCopied }),
      );
    },
    copyCode: (run) => ask({ kind: 'code', run }),
    delete: remove,
    restore: (run) => changeRun(run.id, restored),
    remove: (runs) => ask({ kind: 'remove', runs }),
  };

  const removeForGood = async (runs: readonly Run[]) => {
    for (const run of runs) {
      await storage.removeRun(session.id, run);
      workspace.removeRun(session.id, run.id);
    }
  };

  return {
    acts,
    question,
    close: () => ask(null),
    rename: (run: Run, name: string) => changeRun(run.id, (old) => renamed(old, name)),
    removeForGood: (runs: readonly Run[]) => attempt(() => removeForGood(runs), problems.removeRun),
  };
}
