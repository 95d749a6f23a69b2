import { Dices } from 'lucide-react';
import { useId } from 'react';
import { MAX_SEED } from '../contract/input';
import { text } from '../text/text';
import { Button } from '../ui/Button';

const t = text.app;

type Props = {
  seed: number | null;
  /** Why it has no effect, if so. */
  ignored: string | null;
  onChange: (seed: number | null) => void;
};

/** A fixed seed, or none: then each run draws its own, and says which. */
export function SeedField({ seed, ignored, onChange }: Props) {
  const id = useId();
  const type = (typed: string) => {
    const number = Number.parseInt(typed, 10);
    onChange(number >= 1 ? Math.min(number, MAX_SEED) : null);
  };
  return (
    <div title={ignored ?? undefined}>
      <div className={`flex items-center gap-2 ${ignored ? 'opacity-60' : ''}`}>
        <label htmlFor={id} className="w-24 shrink-0 text-muted">
          {t.seed}
        </label>
        <input
          id={id}
          inputMode="numeric"
          value={seed ?? ''}
          disabled={ignored !== null}
          aria-describedby={ignored ? `${id}-why` : undefined}
          placeholder={t.newSeed}
          onChange={(event) => type(event.target.value)}
          className="h-8 min-w-0 flex-1 rounded-md border border-line bg-ground px-2 placeholder:text-muted phone:h-11"
        />
        <Button
          look="icon"
          tip={t.newSeed}
          onClick={() => onChange(null)}
          disabled={seed === null || ignored !== null}
        >
          <Dices size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      {ignored && (
        <p id={`${id}-why`} className="pt-1 text-muted">
          {ignored}
        </p>
      )}
    </div>
  );
}
