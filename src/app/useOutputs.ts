import { isOutpainted } from '../session/outpaint';
import type { Run } from '../session/run';
import type { Offered } from './actions';
import type { useCompare } from './useCompare';
import type { useResults } from './useResults';
import type { useSaving } from './useSaving';
import type { Tools } from './useTools';
import type { Workspace } from './useWorkspace';

/** Going from output to output: on the stage, or in Compare while that is open. */
export function useOutputs(
  { session, desk }: Pick<Workspace, 'session' | 'desk'>,
  results: ReturnType<typeof useResults>,
  saving: ReturnType<typeof useSaving>,
  compare: ReturnType<typeof useCompare>,
  tools: Tools,
) {
  const { compared } = compare;
  const outputs = session.runs.flatMap((run) =>
    run.outputs.filter(({ state }) => state === 'ready').map(({ index }) => ({ run, index })),
  );
  const shown = compared ? compared.current : session.shown;
  const at = outputs.findIndex(
    ({ run, index }) => run.id === shown?.runId && index === shown.index,
  );
  const here = outputs[at];

  const show = (run: Run, index: number) => {
    const isOfPhoto = run.photo.id === desk?.photo.id;
    if (compared || !isOfPhoto || isOutpainted(run)) return compare.compare(run, index);
    // The tint would lie over the very pixels one wants to see.
    tools.setMaskShown(!results.select(run, index));
  };
  const going = (to: (typeof outputs)[number] | undefined) => to && (() => show(to.run, to.index));

  const commands: Offered = {
    output: (nth) => {
      const { run } = here ?? outputs.at(-1) ?? {};
      going(outputs.find((output) => output.run === run && output.index + 1 === nth))?.();
    },
    previous: going(here ? outputs[at - 1] : outputs.at(-1)),
    next: going(outputs[at + 1]),
    download: here && (() => saving.download(here.run, here.index)),
    downloadAll: here && (() => saving.downloadAll(here.run)),
    nextMode: compare.nextMode,
    swapSides: compare.swapSides,
    compare: compare.toggleCompare,
  };
  return { show, commands };
}
