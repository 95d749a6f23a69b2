import { type ReactNode, useId } from 'react';
import { tooltipProps } from './tooltip';

export type Choice<Value extends string> = {
  value: Value;
  label: string;
  /** Drawn instead of the label, which stays the accessible name. */
  icon?: ReactNode;
  shortcut?: string | undefined;
  /** What it means, where the label does not say it all. */
  tip?: string;
};

type Props<Value extends string> = {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  /** `row` shares the width evenly; `bar` is a strip of icons, upright beside the stage. */
  layout?: 'row' | 'bar';
};

const LAYOUTS = {
  row: 'flex rounded-md border border-line bg-ground p-0.5',
  bar: 'flex justify-between desk:flex-col desk:gap-1 sideways:grid sideways:grid-cols-2',
};
const ITEMS = {
  row: 'h-7 flex-1 px-2 phone:h-11',
  bar: 'size-9 phone:size-11',
};

/** Exactly one of a few choices: real radio buttons, so arrow keys and assistive technology work. */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  const { label, choices, value, onChange, layout = 'row' } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={LAYOUTS[layout]}>
      {choices.map((choice) => (
        <label
          key={choice.value}
          {...tooltipProps(choice.icon ? choice.label : choice.tip, choice.shortcut)}
          className={`relative flex items-center justify-center rounded-md text-muted transition-colors duration-150 hover:text-text has-checked:bg-chosen has-checked:text-text has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent ${ITEMS[layout]}`}
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            aria-label={choice.label}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
          />
          {choice.icon ?? choice.label}
        </label>
      ))}
    </div>
  );
}
