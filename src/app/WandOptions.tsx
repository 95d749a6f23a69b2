import { startTransition, useId, useOptimistic } from 'react';
import { text } from '../text/text';
import { Checkbox } from '../ui/Checkbox';
import { NumberInput } from '../ui/NumberInput';
import { Slider } from '../ui/Slider';
import type { MaskWork } from './maskWork';
import type { Prefer, Preferences } from './preferences';

const t = text.app;

type Props = { preferences: Preferences; prefer: Prefer; work: MaskWork | null };

/** How like the picked colour is like enough, and where; both also change what was just selected. */
export function WandOptions({ preferences, prefer, work }: Props) {
  const id = useId();
  const { tolerance, contiguous } = preferences;
  // The page takes its time over a preference; what is dragged must follow at once.
  const [shown, show] = useOptimistic({ tolerance, contiguous });
  const change = (part: Partial<typeof shown>) => {
    const next = { ...shown, ...part };
    work?.adjustWand(next);
    startTransition(() => {
      show(next);
      prefer(part);
    });
  };
  return (
    <>
      <div className="flex shrink-0 items-center gap-2">
        <label htmlFor={id} className="text-muted">
          {t.tolerance}
        </label>
        <Slider
          id={id}
          min={0}
          max={100}
          value={shown.tolerance}
          onChange={(next) => change({ tolerance: next })}
          className="h-7 w-40 phone:h-11 phone:w-28"
        />
        <NumberInput
          aria-label={t.number}
          min={0}
          max={100}
          value={shown.tolerance}
          onNumber={(typed) => change({ tolerance: Math.round(typed) })}
        />
      </div>
      <Checkbox
        label={t.contiguous}
        tip={t.contiguousNote}
        checked={shown.contiguous}
        onChange={(next) => change({ contiguous: next })}
      />
    </>
  );
}
