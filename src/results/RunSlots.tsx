import { FolderDown } from 'lucide-react';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { type OutputHandlers, OutputPicture } from './OutputPicture';
import { outputMessage, type RunAction, tellsTime } from './runMessage';
import type { RunSource } from './runSource';
import { SlotMessage } from './SlotMessage';
import { useNow } from './useNow';

export type RunHandlers = OutputHandlers & {
  onAction: (action: RunAction, run: Run) => void;
  onDownloadAll: (run: Run) => void;
};

type Props = RunHandlers & { run: Run; source: RunSource; selected: number | null };

/** The outputs of one run: as many items of the list as it asked for, whatever becomes of them. */
export function RunSlots({ run, source, selected, onAction, onDownloadAll, ...on }: Props) {
  const now = useNow(tellsTime(run.state));
  const messages = run.outputs.map((output) => outputMessage(run, output, now));
  const isRepeated = (i: number) =>
    messages.findIndex(({ words }) => words === messages[i]?.words) < i;
  return run.outputs.map((output, i) => (
    <li
      key={output.index}
      aria-current={selected === output.index}
      className="relative h-full w-52 shrink-0 pt-8 phone:pt-11"
    >
      {i === 0 && <RunHeader run={run} onDownloadAll={onDownloadAll} />}
      {output.state === 'ready' ? (
        <OutputPicture
          {...on}
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

/** Stands above the run's slots, in the first one's item, so that the list holds outputs only. */
function RunHeader({ run, onDownloadAll }: { run: Run; onDownloadAll: (run: Run) => void }) {
  const any = run.outputs.some((output) => output.state === 'ready');
  return (
    <div className="absolute inset-x-0 top-0 flex h-8 items-center justify-between phone:h-11">
      <span className="font-medium">{text.results.run(run.number)}</span>
      {any && (
        <Button look="quiet" onClick={() => onDownloadAll(run)}>
          <FolderDown size={18} strokeWidth={1.75} aria-hidden="true" />
          {text.results.downloadAll}
        </Button>
      )}
    </div>
  );
}
