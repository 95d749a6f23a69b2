import { runTitle } from '../results/runFacts';
import type { RunActs } from '../results/runMenu';
import type { Run } from '../session/run';
import { deleted, restored, starred } from '../session/runNotes';
import { settingsFrom } from '../session/settingsFrom';
import { text } from '../text/text';
import { copyText } from '../ui/copyText';
import type { Darkroom } from './useDarkroom';

const t = text.results.runs;
const { problems } = text.app;

/** What can be done with runs as wholes. */
export function runActs(room: Darkroom): RunActs {
  const { workspace, results, saving, say, ask } = room;
  const { session, changeRun } = workspace;
  /** What changes the session does it only here, where it is worked on. */
  const ours =
    <Args extends readonly unknown[]>(act: (...args: Args) => void) =>
    (...args: Args) =>
      workspace.isOurs ? act(...args) : say({ message: text.shelf.elsewhere });
  return {
    star: ours((run: Run, on: boolean) => changeRun(run.id, (old) => starred(old, on))),
    rename: ours((run: Run) => ask({ kind: 'rename', run })),
    again: ours((run: Run) => void results.repeat(run)),
    againWith: ours((run: Run) => ask({ kind: 'againWith', run })),
    takeSettings: ours((run: Run) => {
      workspace.changeSettings(session.id, settingsFrom(run));
      say({ message: t.settingsUsed(runTitle(run)), tone: 'calm' });
    }),
    takeMask: ours((run: Run) => void saving.attempt(() => takeMask(room, run), problems.useMask)),
    copyParameters: (run) =>
      void copyText(parametersOf(run)).then(
        () => say({ message: t.copied, tone: 'calm' }),
        () => say({ message: t.notCopied }),
      ),
    copyCode: (run) => ask({ kind: 'code', run }),
    openSweep: (sweep) => {
      room.compare.endCompare();
      room.setPlace({ kind: 'sweep', sweep });
    },
    delete: ours((run: Run) => deleteRun(room, run)),
    restore: ours((run: Run) => changeRun(run.id, restored)),
    remove: ours((runs: readonly Run[]) => ask({ kind: 'remove', runs })),
  };
}

/** A step of the one timeline; its notice takes it back too, also once other steps came after it. */
function deleteRun({ workspace, say }: Darkroom, run: Run): void {
  const { session, desk, changeRun, showOutput } = workspace;
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
}

async function takeMask({ workspace, results, say, showStage }: Darkroom, run: Run): Promise<void> {
  const { desk } = workspace;
  if (!desk) return;
  const { w, h } = desk.photo;
  if (run.photo.w !== w || run.photo.h !== h) return say({ message: t.otherPhoto });
  const coverage = await results.source.mask(run);
  showStage();
  desk.mask.load(coverage);
  say({ message: t.maskUsed(runTitle(run)), tone: 'calm' });
}

function parametersOf({ input, seed, grow, feather }: Run): string {
  return JSON.stringify({ ...input, seed: seed ?? input.seed, grow, feather }, null, 2);
}
