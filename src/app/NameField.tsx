import { useRef } from 'react';
import { text } from '../text/text';

type Props = {
  name: string;
  /** null: it stays as it was. */
  onName: (name: string | null) => void;
};

/** A name being changed: Enter or leaving the field keeps it, Escape does not. */
export function NameField({ name, onName }: Props) {
  const done = useRef(false);
  const end = (next: string | null) => {
    if (done.current) return;
    done.current = true;
    onName(next);
  };
  return (
    <input
      aria-label={text.shelf.name}
      defaultValue={name}
      maxLength={200}
      ref={(input) => input?.select()}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') end(event.currentTarget.value);
        if (event.key !== 'Escape') return;
        // It gives up the name, and closes nothing else.
        event.preventDefault();
        event.stopPropagation();
        end(null);
      }}
      className="h-6 w-full min-w-0 rounded-md border border-line bg-ground px-1 phone:h-11"
    />
  );
}
