import { useId, useState } from 'react';
import { MAX_PROMPT_LENGTH, MAX_SEED, type RunInput } from '../contract/input';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { NumberInput } from '../ui/NumberInput';
import { runTitle } from './runFacts';

const t = text.results.runs;
const form = text.app;

/** What a repeat may change without another picture being sent, and the feather, which only stitching knows. */
export type Repeat = { readonly input: RunInput; readonly feather: number };

type Props = {
  run: Run;
  /** A seed nobody has used: the same again is another picture. */
  newSeed: number;
  onRepeat: (repeat: Repeat) => void;
  onClose: () => void;
};

/** The same photo and mask once more, asked for a little differently. */
export function SameAgain({ run, newSeed, onRepeat, onClose }: Props) {
  const [input, setInput] = useState<RunInput>({ ...run.input, seed: newSeed });
  const [feather, setFeather] = useState(run.feather);
  const change = (part: Partial<RunInput>) => setInput((old) => ({ ...old, ...part }));
  return (
    <Dialog title={`${t.againWith} ${runTitle(run)}`} onClose={onClose}>
      {(close) => (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            onRepeat({ input, feather });
            close();
          }}
        >
          <label className="flex flex-col gap-1">
            <span className="font-medium">{form.prompt}</span>
            <textarea
              value={input.prompt}
              maxLength={MAX_PROMPT_LENGTH}
              rows={3}
              onChange={(event) => change({ prompt: event.target.value })}
              className="resize-none rounded-md border border-line bg-ground px-3 py-2 text-prose"
            />
          </label>
          <div className="grid grid-cols-2 gap-3 desk:grid-cols-3">
            <Amount
              label={form.outputs}
              value={input.num_outputs}
              min={1}
              max={4}
              onNumber={(count) => change({ num_outputs: Math.round(count) })}
            />
            <Amount
              label={form.steps}
              value={input.num_inference_steps}
              min={1}
              max={50}
              onNumber={(steps) => change({ num_inference_steps: Math.round(steps) })}
            />
            <Amount
              label={form.guidance}
              value={input.guidance}
              min={0}
              max={100}
              step={0.5}
              onNumber={(guidance) => change({ guidance })}
            />
            <Amount
              label={form.seed}
              value={input.seed}
              min={1}
              max={MAX_SEED}
              wide
              onNumber={(seed) => change({ seed: Math.round(seed) })}
            />
            <Amount label={form.feather} value={feather} min={0} max={100} onNumber={setFeather} />
          </div>
          <div className="flex justify-end gap-2">
            <Button className="h-10" onClick={close}>
              {t.cancel}
            </Button>
            <Button look="primary" type="submit">
              {form.generate}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

type AmountProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  wide?: boolean;
  onNumber: (value: number) => void;
};

function Amount({ label, wide = false, ...input }: AmountProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <NumberInput id={id} {...input} className={wide ? 'w-32' : undefined} />
    </div>
  );
}
