import { useId } from 'react';
import { text } from '../text/text';
import type { Comparable } from './useComparables';

export type Sides = { left: string; right: string };

type Props = Sides & { comparables: readonly Comparable[]; onChange: (sides: Sides) => void };

/** Which two pictures the slider parts. */
export function PairChoice({ comparables, left, right, onChange }: Props) {
  const { compare } = text;
  return (
    <div className="flex min-w-0 gap-3 phone:w-full">
      <Side
        label={compare.left}
        value={left}
        comparables={comparables}
        onChange={(key) => onChange({ left: key, right })}
      />
      <Side
        label={compare.right}
        value={right}
        comparables={comparables}
        onChange={(key) => onChange({ left, right: key })}
      />
    </div>
  );
}

type SideProps = {
  label: string;
  value: string;
  comparables: readonly Comparable[];
  onChange: (key: string) => void;
};

function Side({ label, value, comparables, onChange }: SideProps) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className="h-8 min-w-0 flex-1 rounded-md border border-line bg-ground px-2 phone:h-11 desk:min-w-44"
      >
        {comparables.map(({ key, caption }) => (
          <option key={key} value={key}>
            {caption}
          </option>
        ))}
      </select>
    </div>
  );
}
