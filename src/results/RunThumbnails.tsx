import { TriangleAlert } from 'lucide-react';
import type { Output, Run } from '../session/run';
import { text } from '../text/text';
import { outputName } from './outputName';
import { ProgressRing } from './ProgressRing';
import { outputMessage } from './runMessage';
import type { RunSource } from './runSource';
import { useThumbnail } from './useThumbnail';

type Props = {
  run: Run;
  source: RunSource;
  /** Milliseconds since 1970. */
  now: number;
  /** Shows an output; undefined where that makes no sense. */
  onSelect: ((index: number) => void) | undefined;
};

const SLOT = 'relative grid size-20 shrink-0 place-items-center overflow-hidden rounded-md';

/** The outputs of a run, small: as many slots as it asked for, whatever became of them. */
export function RunThumbnails({ run, source, now, onSelect }: Props) {
  return (
    <ul className="flex flex-wrap gap-2">
      {run.outputs.map((output) =>
        output.state === 'ready' ? (
          <li key={output.index} className={`${SLOT} bg-ground`}>
            <Thumbnail run={run} index={output.index} source={source} onSelect={onSelect} />
          </li>
        ) : (
          <li key={output.index} className={`${SLOT} border border-line border-dashed`}>
            <Sign run={run} output={output} now={now} />
          </li>
        ),
      )}
    </ul>
  );
}

type ThumbnailProps = Omit<Props, 'now'> & { index: number };

function Thumbnail({ run, index, source, onSelect }: ThumbnailProps) {
  const { results } = text;
  const { url, isError, retry } = useThumbnail(run, index, source);
  const name = outputName(run, index);
  const look = 'absolute inset-0 rounded-md -outline-offset-2';
  if (isError) {
    return (
      <button type="button" title={results.unreadable} onClick={retry} className={look}>
        <TriangleAlert size={18} aria-hidden="true" className="mx-auto text-danger" />
        <span className="sr-only">{`${results.unreadable} ${results.actions.resume}`}</span>
      </button>
    );
  }
  return (
    <>
      {url ? (
        <img src={url} alt={name} className="size-full object-contain" />
      ) : (
        <ProgressRing fraction={null} />
      )}
      {onSelect && (
        <button
          type="button"
          aria-label={results.show(name)}
          onClick={() => onSelect(index)}
          className={look}
        />
      )}
    </>
  );
}

function Sign({ run, output, now }: { run: Run; output: Output; now: number }) {
  const { tone, words } = outputMessage(run, output, now);
  return (
    <span title={words}>
      {tone === 'busy' ? (
        <ProgressRing fraction={run.progress?.fraction ?? null} />
      ) : (
        <TriangleAlert size={18} strokeWidth={1.75} aria-hidden="true" className="text-danger" />
      )}
      <span className="sr-only">{words}</span>
    </span>
  );
}
