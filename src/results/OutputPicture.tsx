import { Columns2, Download, ImageUp } from 'lucide-react';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { OutputMenu, type OutputMenuHandlers } from './OutputMenu';
import { outputName } from './outputName';
import { ProgressRing } from './ProgressRing';
import type { RunSource } from './runSource';
import { SlotMessage } from './SlotMessage';
import { useThumbnail } from './useThumbnail';

export type OutputHandlers = OutputMenuHandlers & {
  onSelect: (run: Run, index: number) => void;
  onDownload: (run: Run, index: number) => void;
  onUseAsPhoto: (run: Run, index: number) => void;
  onCompare: (run: Run, index: number) => void;
};

type Props = OutputHandlers & {
  run: Run;
  index: number;
  source: RunSource;
  selected: boolean;
};

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** An output that is here: its fill as a thumbnail, and what can be done with it. */
export function OutputPicture({ run, index, source, selected, ...on }: Props) {
  const { results } = text;
  const { url, isError, retry } = useThumbnail(run, index, source);
  const name = outputName(run, index);
  if (isError) {
    return (
      <SlotMessage
        message={{ tone: 'problem', words: results.unreadable, action: 'resume' }}
        fraction={null}
        repeated={false}
        onAction={retry}
      />
    );
  }
  return (
    <div className="flex h-full gap-1">
      <div
        className={`relative min-w-0 flex-1 overflow-hidden rounded-md bg-ground ${selected ? 'ring-2 ring-accent' : ''}`}
      >
        {url ? (
          <img src={url} alt={name} className="size-full object-contain" />
        ) : (
          <div className="grid h-full place-items-center">
            <ProgressRing fraction={null} />
          </div>
        )}
        <button
          type="button"
          aria-label={results.show(name)}
          aria-pressed={selected}
          onClick={() => on.onSelect(run, index)}
          className="absolute inset-0 rounded-md -outline-offset-2"
        />
        <OutputMenu {...on} run={run} index={index} name={name} />
      </div>
      <div className="flex flex-col">
        <Button look="icon" tip={results.download} onClick={() => on.onDownload(run, index)}>
          <Download {...ICON} />
        </Button>
        <Button look="icon" tip={results.useAsPhoto} onClick={() => on.onUseAsPhoto(run, index)}>
          <ImageUp {...ICON} />
        </Button>
        <Button look="icon" tip={results.compare} onClick={() => on.onCompare(run, index)}>
          <Columns2 {...ICON} />
        </Button>
      </div>
    </div>
  );
}
