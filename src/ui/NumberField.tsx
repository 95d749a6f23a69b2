import { useId, useState } from 'react';

type Props = {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  unit?: string;
  /** Why the number has no effect here; greys the field and is shown beside it. */
  ignored?: string | null;
  onChange: (value: number) => void;
};

/** A labelled number that can be typed, stepped and dragged. What is typed counts once it is a number in range. */
export function NumberField({ label, value, min, max, step = 1, unit, ignored, onChange }: Props) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const accept = (text: string) => {
    setDraft(text);
    const number = Number(text);
    if (text.trim() !== '' && number >= min && number <= max) onChange(number);
  };
  return (
    <div className={ignored ? 'opacity-60' : ''} title={ignored ?? undefined}>
      <div className="flex items-center gap-2">
        <label htmlFor={id} className="w-24 shrink-0 text-muted">
          {label}
        </label>
        <input
          type="range"
          aria-hidden="true"
          tabIndex={-1}
          min={min}
          max={max}
          step={step}
          value={value}
          onChange={(event) => onChange(Number(event.target.value))}
          className="min-w-0 flex-1 max-md:h-11"
        />
        <input
          id={id}
          type="number"
          inputMode="decimal"
          min={min}
          max={max}
          step={step}
          value={draft ?? value}
          onChange={(event) => accept(event.target.value)}
          onBlur={() => setDraft(null)}
          className="h-7 w-16 rounded-md border border-line bg-ground px-2 text-right max-md:h-11"
        />
        {unit && <span className="w-5 text-muted">{unit}</span>}
      </div>
      {ignored && <p className="pt-1 text-muted">{ignored}</p>}
    </div>
  );
}
