import { History } from 'lucide-react';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { type RunHandlers, RunSlots } from './RunSlots';
import type { RunSource } from './runSource';
import { SaveAs, type SaveAsProps } from './SaveAs';
import { useSlots } from './useSlots';

type Props = RunHandlers & {
  /** In any order. */
  runs: readonly Run[];
  source: RunSource;
  /** The output shown in the stage. */
  selected: { readonly runId: string; readonly index: number } | null;
  saveAs: SaveAsProps;
  onHistory: () => void;
};

/**
 * Every output of every run, newest run first; only those in sight, and a few more, are on the page. The strip has one
 * height, its slots one size: nothing jumps.
 */
export function ResultsStrip({ runs, source, selected, saveAs, onHistory, ...on }: Props) {
  const { scroller, width, slots, keepFocused } = useSlots(runs, selected?.runId ?? null);
  return (
    <section
      aria-label={text.results.results}
      className="contain-inline-size flex h-36 w-full gap-3 border-line border-t bg-panel px-3 pb-1 phone:h-46 phone:gap-1 phone:pr-1"
    >
      <div ref={scroller} className="min-w-0 flex-1 overflow-x-auto">
        <ul
          aria-label={text.results.results}
          onFocus={keepFocused}
          className="relative h-full"
          style={{ width }}
        >
          {slots.map(({ run, place }) => (
            <RunSlots
              key={run.id}
              {...on}
              run={run}
              source={source}
              selected={selected?.runId === run.id ? selected.index : null}
              place={place}
            />
          ))}
        </ul>
      </div>
      <div className="flex shrink-0 flex-col items-start py-1">
        <SaveAs {...saveAs} />
        <Button look="quiet" tip={text.results.runs.title} onClick={onHistory}>
          <History size={18} strokeWidth={1.75} aria-hidden="true" />
          <span className="phone:sr-only">{text.results.runs.title}</span>
        </Button>
      </div>
    </section>
  );
}
