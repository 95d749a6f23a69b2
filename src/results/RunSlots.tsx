import { Ellipsis, FolderDown, Star } from 'lucide-react';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { type OutputHandlers, OutputPicture } from './OutputPicture';
import { runTitle } from './runFacts';
import { type RunActs, runMenu } from './runMenu';
import { outputMessage, type RunAction, tellsTime } from './runMessage';
import type { RunSource } from './runSource';
import { SlotMessage } from './SlotMessage';
import { SLOT_GAP, SLOT_WIDTH } from './slotSizes';
import { useNow } from './useNow';

export type RunHandlers = OutputHandlers & {
  acts: RunActs;
  onAction: (action: RunAction, run: Run) => void;
  onDownloadAll: (run: Run) => void;
};

/** Where a run stands among the outputs of all runs. */
export type SlotPlace = {
  /** CSS px from the list's beginning. */
  left: number;
  /** The outputs before it, and all there are. */
  before: number;
  all: number;
};

type Props = RunHandlers & {
  run: Run;
  source: RunSource;
  selected: number | null;
  place: SlotPlace;
};

/** The outputs of one run: as many items of the list as it asked for, whatever becomes of them. */
export function RunSlots({ run, source, selected, place, ...on }: Props) {
  const { acts, onAction, onDownloadAll, ...outputs } = on;
  const now = useNow(tellsTime(run.state));
  const messages = run.outputs.map((output) => outputMessage(run, output, now));
  const isRepeated = (i: number) =>
    messages.findIndex(({ words }) => words === messages[i]?.words) < i;
  return run.outputs.map((output, i) => (
    <li
      key={output.index}
      data-run={run.id}
      aria-current={selected === output.index}
      aria-posinset={place.before + i + 1}
      aria-setsize={place.all}
      className="absolute top-0 h-full pt-8 phone:pt-11"
      style={{ width: SLOT_WIDTH, left: place.left + i * (SLOT_WIDTH + SLOT_GAP) }}
    >
      {i === 0 && <RunHeader run={run} acts={acts} onDownloadAll={onDownloadAll} />}
      {output.state === 'ready' ? (
        <OutputPicture
          {...outputs}
          run={run}
          index={output.index}
          source={source}
          selected={selected === output.index}
        />
      ) : (
        messages[i] && (
          <SlotMessage
            message={messages[i]}
            fraction={run.progress?.fraction ?? null}
            repeated={isRepeated(i)}
            onAction={(action) => onAction(action, run)}
          />
        )
      )}
    </li>
  ));
}

type HeaderProps = Pick<RunHandlers, 'acts' | 'onDownloadAll'> & { run: Run };

/** Stands above all the run’s slots, in the first one’s item, so that the list holds outputs only. */
function RunHeader({ run, acts, onDownloadAll }: HeaderProps) {
  const any = run.outputs.some((output) => output.state === 'ready');
  const title = runTitle(run);
  const width = run.outputs.length * (SLOT_WIDTH + SLOT_GAP) - SLOT_GAP;
  return (
    <div
      className="absolute top-0 left-0 z-1 flex h-8 items-center justify-between gap-1 phone:h-11"
      style={{ width }}
    >
      <span className="flex min-w-0 items-center gap-1 font-medium">
        {run.starred && <Star size={14} fill="currentColor" aria-hidden="true" />}
        <span className="truncate" title={title}>
          {title}
        </span>
      </span>
      <span className="flex shrink-0 items-center">
        {any && (
          <Button look="quiet" onClick={() => onDownloadAll(run)}>
            <FolderDown size={18} strokeWidth={1.75} aria-hidden="true" />
            {text.results.downloadAll}
          </Button>
        )}
        <Menu
          name={text.results.runs.more(title)}
          label={
            <>
              <Ellipsis size={18} strokeWidth={1.75} aria-hidden="true" />
              <span className="sr-only">{text.results.runs.more(title)}</span>
            </>
          }
          items={runMenu(run, acts)}
        />
      </span>
    </div>
  );
}
