import { TriangleAlert } from 'lucide-react';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { ProgressRing } from './ProgressRing';
import type { RunAction, RunMessage } from './runMessage';

type Props = {
  message: RunMessage;
  /** 0…1, of the whole run; null when unknown. */
  fraction: number | null;
  /** Whether a slot of this run before this one says the same: then the sign is enough. */
  repeated: boolean;
  onAction: (action: RunAction) => void;
};

/** What a slot shows instead of a picture: a sign, a sentence, and the one thing to do. */
export function SlotMessage({ message, fraction, repeated, onAction }: Props) {
  const { tone, words, action } = message;
  const sign =
    tone === 'busy' ? (
      <ProgressRing fraction={repeated ? 0 : fraction} />
    ) : (
      <TriangleAlert size={18} strokeWidth={1.75} aria-hidden="true" className="text-danger" />
    );
  if (repeated) {
    return (
      <div className="grid h-full place-items-center rounded-md border border-line border-dashed opacity-60">
        {sign}
        <span className="sr-only">{words}</span>
      </div>
    );
  }
  return (
    <div className="flex h-full gap-2 rounded-md border border-line bg-ground p-2">
      <span className="shrink-0">{sign}</span>
      <div className="flex min-w-0 flex-1 flex-col items-start justify-between gap-1">
        <p className="line-clamp-3" title={words}>
          {words}
        </p>
        {action && (
          <Button className="-mb-0.5" onClick={() => onAction(action)}>
            {text.results.actions[action]}
          </Button>
        )}
      </div>
    </div>
  );
}
