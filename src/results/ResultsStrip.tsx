import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type EncodableType, encodableTypes } from '../image/encodePicture';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { type RunHandlers, RunSlots } from './RunSlots';
import type { RunSource } from './runSource';

type Props = Omit<RunHandlers, 'onDownload'> & {
  /** In any order. */
  runs: readonly Run[];
  source: RunSource;
  /** The output shown in the stage. */
  selected: { readonly runId: string; readonly index: number } | null;
  onDownload: (run: Run, index: number, type: EncodableType) => void;
};

/** Every output of every run, newest run first. The strip has one height, its slots one size: nothing jumps. */
export function ResultsStrip({ runs, source, selected, onDownload, ...on }: Props) {
  const [type, setType] = useState<EncodableType>('png');
  const newestFirst = runs.toSorted((a, b) => b.number - a.number);
  return (
    <section
      aria-label={text.results.results}
      className="contain-inline-size flex h-36 w-full gap-3 border-line border-t bg-panel px-3 pb-1 phone:h-46 phone:overflow-x-auto"
    >
      <div className="flex min-w-0 flex-1 overflow-x-auto phone:contents">
        <ul aria-label={text.results.results} className="flex gap-3">
          {newestFirst.map((run) => (
            <RunSlots
              key={run.id}
              {...on}
              run={run}
              source={source}
              selected={selected?.runId === run.id ? selected.index : null}
              onDownload={(of, index) => onDownload(of, index, type)}
            />
          ))}
        </ul>
      </div>
      <FormatChoice value={type} onChange={setType} />
    </section>
  );
}

type FormatProps = { value: EncodableType; onChange: (type: EncodableType) => void };

/** In which format Download saves; only what this browser writes. */
function FormatChoice({ value, onChange }: FormatProps) {
  const { data: types = ['png'] } = useQuery({
    queryKey: ['encodable types'],
    queryFn: encodableTypes,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const choose = (chosen: string) => {
    const type = types.find((candidate) => candidate === chosen);
    if (type) onChange(type);
  };
  return (
    <label className="flex shrink-0 flex-col gap-1 py-2 text-muted">
      {text.results.saveAs}
      <select
        value={value}
        onChange={(event) => choose(event.target.value)}
        className="h-8 rounded-md border border-line bg-ground px-2 text-text phone:h-11"
      >
        {types.map((type) => (
          <option key={type} value={type}>
            {type.toUpperCase()}
          </option>
        ))}
      </select>
    </label>
  );
}
