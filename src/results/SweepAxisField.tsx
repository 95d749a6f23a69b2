import { useId } from 'react';
import type { SweepParam } from '../session/sweep';
import { MAX_VALUES, type ReadValues, SWEEP_LIMITS } from '../session/sweepValues';
import { text } from '../text/text';
import { SelectField } from '../ui/SelectField';

const t = text.results.sweep;

/** An axis as it is being typed; `param` null: there is none. */
export type TypedAxis = { readonly param: SweepParam | null; readonly typed: string };

type Props = {
  label: string;
  axis: TypedAxis;
  params: readonly (SweepParam | null)[];
  /** What was read of it. */
  read: ReadValues | null;
  onParam: (param: SweepParam | null) => void;
  onTyped: (typed: string) => void;
};

/** Which parameter goes along an axis, and its values. */
export function SweepAxisField({ label, axis, params, read, onParam, onTyped }: Props) {
  const id = useId();
  const { param, typed } = axis;
  const choices = params.map((value) => ({
    value: value ?? '',
    label: value ? t.params[value] : t.nothing,
  }));
  const problem = param && read && 'problem' in read ? problemWords(param, read.problem) : null;
  return (
    <div className="flex flex-col gap-2">
      <SelectField
        label={label}
        value={param ?? ''}
        choices={choices}
        onChange={(value) => onParam(params.find((known) => (known ?? '') === value) ?? null)}
      />
      {param && (
        <input
          aria-label={t.values(t.params[param])}
          aria-invalid={problem !== null}
          aria-describedby={problem ? id : undefined}
          inputMode="decimal"
          value={typed}
          onChange={(event) => onTyped(event.target.value)}
          className="h-8 rounded-md border border-line bg-ground px-2 phone:h-11"
        />
      )}
      {problem && (
        <p id={id} className="text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}

function problemWords(param: SweepParam, problem: 'none' | 'number' | 'range' | 'many'): string {
  const { min, max } = SWEEP_LIMITS[param];
  if (problem === 'range') return t.problems.range(min, max);
  return problem === 'many' ? t.problems.many(MAX_VALUES) : t.problems[problem];
}
