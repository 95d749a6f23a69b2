import { type ComponentProps, useState } from 'react';

type Props = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'min' | 'max' | 'type'> & {
  value: number;
  min: number;
  max: number;
  onNumber: (value: number) => void;
};

/** A number to type or step. What is typed counts as soon as it is in range; on leaving, the nearest that is. */
export function NumberInput({ value, min, max, onNumber, className = '', ...rest }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const read = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));
  const type = (text: string) => {
    setDraft(text);
    const number = read(text);
    if (number >= min && number <= max) onNumber(number);
  };
  const settle = () => {
    const number = read(draft ?? '');
    if (!Number.isNaN(number)) onNumber(Math.min(max, Math.max(min, number)));
    setDraft(null);
  };
  return (
    <input
      {...rest}
      type="number"
      inputMode="decimal"
      min={min}
      max={max}
      value={draft ?? value}
      onChange={(event) => type(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
      className={`h-7 w-16 rounded-md border border-line bg-ground px-2 text-right phone:h-11 ${className}`}
    />
  );
}
