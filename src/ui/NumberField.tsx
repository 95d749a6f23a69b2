import { useId } from 'react';
import { NumberInput } from './NumberInput';
import { Slider } from './Slider';

type Props = {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  unit?: string;
  /** Why the number has no effect here; greys the field and is shown below it. */
  ignored?: string | null;
  onChange: (value: number) => void;
};

/** A labelled number that can be typed, stepped and dragged. */
export function NumberField({ label, value, min, max, step = 1, unit, ignored, onChange }: Props) {
  const id = useId();
  return (
    <div title={ignored ?? undefined}>
      <div className={`flex items-center gap-2 ${ignored ? 'opacity-60' : ''}`}>
        <label htmlFor={id} className="w-24 shrink-0 text-muted">
          {label}
        </label>
        <Slider
          silent
          disabled={Boolean(ignored)}
          min={min}
          max={max}
          step={step}
          value={value}
          onChange={onChange}
          className="h-7 min-w-0 flex-1 phone:h-11"
        />
        <NumberInput
          id={id}
          disabled={Boolean(ignored)}
          aria-describedby={ignored ? `${id}-why` : undefined}
          min={min}
          max={max}
          step={step}
          value={value}
          onNumber={onChange}
        />
        <span className="w-5 text-muted">{unit}</span>
      </div>
      {ignored && (
        <p id={`${id}-why`} className="pt-1 text-muted">
          {ignored}
        </p>
      )}
    </div>
  );
}
