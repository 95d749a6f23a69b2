import type { Rect } from '../geometry/rect';
import type { Run } from '../session/run';
import type { SweepCell } from '../session/sweep';
import { text } from '../text/text';
import { ProgressRing } from './ProgressRing';
import { outputMessage, type RunAction, tellsTime } from './runMessage';
import type { RunSource } from './runSource';
import { SlotMessage } from './SlotMessage';
import { useNow } from './useNow';
import { useThumbnail } from './useThumbnail';

const t = text.results.sweep;

type Props = {
  cell: SweepCell;
  run: Run | null;
  name: string;
  source: RunSource;
  /** What is shown of the photo, its pixels; all when undefined. */
  area: Rect | undefined;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onSelect: () => void;
  onAction: (action: RunAction, run: Run) => void;
  /** Makes the run of a cell that has none. */
  onMake: (cell: SweepCell) => void;
};

/** One picture of a sweep, or what became of it. */
export function SweepCellView({ cell, run, onMake, onAction, ...picture }: Props) {
  const now = useNow(run !== null && tellsTime(run.state));
  const output = run?.outputs[0];
  if (!run || !output) {
    const message = { tone: 'problem', words: t.gone, action: 'again' } as const;
    return (
      <SlotMessage
        message={message}
        fraction={null}
        repeated={false}
        onAction={() => onMake(cell)}
      />
    );
  }
  if (output.state === 'ready')
    return <CellPicture run={run} feather={cell.settings.feather} {...picture} />;
  return (
    <SlotMessage
      message={outputMessage(run, output, now)}
      fraction={run.progress?.fraction ?? null}
      repeated={false}
      onAction={(action) => onAction(action, run)}
    />
  );
}

type PictureProps = Pick<Props, 'name' | 'source' | 'area' | 'chosen' | 'onChoose' | 'onSelect'> & {
  run: Run;
  feather: number;
};

function CellPicture(props: PictureProps) {
  const { run, feather, name, source, area, chosen, onChoose, onSelect } = props;
  const { results } = text;
  const { url, isError, retry } = useThumbnail(run, 0, source, feather, area);
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
    <div
      className={`relative grid h-full place-items-center overflow-hidden rounded-md bg-ground ${chosen ? 'ring-2 ring-accent' : ''}`}
    >
      {url ? (
        <img src={url} alt={name} className="size-full object-contain" />
      ) : (
        <ProgressRing fraction={null} />
      )}
      <button
        type="button"
        aria-label={results.show(name)}
        onClick={onSelect}
        className="absolute inset-0 rounded-md -outline-offset-2"
      />
      <label className="absolute top-0 left-0 grid size-9 cursor-pointer place-items-center phone:size-11">
        <input
          type="checkbox"
          aria-label={t.choose(name)}
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
          className="size-4 accent-text phone:size-5"
        />
      </label>
    </div>
  );
}
