import type { Run } from '../session/run';
import { isActive } from '../session/runPhase';
import type { Sweep } from '../session/sweep';
import { text } from '../text/text';
import type { MenuItem } from '../ui/Menu';

const t = text.results.runs;

/** What can be done with a run as a whole. */
export type RunActs = {
  readonly star: (run: Run, on: boolean) => void;
  readonly rename: (run: Run) => void;
  readonly again: (run: Run) => void;
  readonly againWith: (run: Run) => void;
  readonly takeSettings: (run: Run) => void;
  readonly takeMask: (run: Run) => void;
  readonly copyParameters: (run: Run) => void;
  readonly copyCode: (run: Run) => void;
  readonly openSweep: (sweep: Sweep) => void;
  readonly delete: (run: Run) => void;
  readonly restore: (run: Run) => void;
  readonly remove: (runs: readonly Run[]) => void;
};

/** The commands of a run's menu; of a deleted run only what becomes of it. */
export function runMenu(run: Run, acts: RunActs): readonly MenuItem[] {
  const item = (key: string, label: string, onSelect: (() => void) | undefined) => ({
    key,
    label,
    onSelect,
  });
  if (run.deletedAt !== undefined) {
    return [
      item('restore', t.restore, () => acts.restore(run)),
      item('remove', t.remove, () => acts.remove([run])),
    ];
  }
  return [
    {
      ...item('star', t.star, () => acts.star(run, !run.starred)),
      checked: run.starred === true,
    },
    item('rename', t.rename, () => acts.rename(run)),
    // For a mix nobody was asked, so there is nothing to ask again.
    ...(run.mix
      ? []
      : [
          item('again', t.again, () => acts.again(run)),
          item('againWith', t.againWith, () => acts.againWith(run)),
          item('takeSettings', t.useSettings, () => acts.takeSettings(run)),
        ]),
    item('takeMask', t.useMask, () => acts.takeMask(run)),
    ...(run.mix
      ? []
      : [
          item('copyParameters', t.copyParameters, () => acts.copyParameters(run)),
          item('copyCode', t.copyCode, () => acts.copyCode(run)),
        ]),
    ...(run.sweep ? [item('openSweep', t.openSweep, openSweep(run.sweep, acts))] : []),
    // What is under way is cancelled first: it may be paid for.
    item('delete', t.delete, isActive(run) ? undefined : () => acts.delete(run)),
  ];
}

function openSweep(sweep: Sweep, acts: RunActs): () => void {
  return () => acts.openSweep(sweep);
}
