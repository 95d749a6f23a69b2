import { ChevronUp } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { MAX_PROMPT_LENGTH } from '../contract/input';
import { text } from '../text/text';
import { Disclosure } from '../ui/Disclosure';
import { NumberField } from '../ui/NumberField';
import { RadioGroup } from '../ui/RadioGroup';
import { SelectField } from '../ui/SelectField';
import { AdvancedFields } from './AdvancedFields';
import { withModel } from './chosenModel';
import { FrameFields } from './FrameFields';
import type { FormProps } from './formProps';
import { parameterOf } from './parameterOf';
import { SeedField } from './SeedField';

const t = text.app;
const OUTPUT_COUNTS = ['1', '2', '3', '4'].map((count) => ({ value: count, label: count }));

type Props = FormProps & {
  footer: ReactNode;
  /** What is doubtful about the mask; and in a few words, where there is no room. */
  check: ReactNode;
  brief: ReactNode;
  /** On a phone the form is a sheet with two stops: the footer alone, or all of it. */
  open: boolean;
  onOpen: (open: boolean) => void;
};

/** What the run is asked for. The footer holds Generate and stays in sight while the rest scrolls. */
export function RunForm({ footer, check, brief, open, onOpen, ...props }: Props) {
  const { settings, onChange, upstream, models, model } = props;
  const noteId = useId();
  const note = upstream === 'engine' && model ? t.engineNote(model.label) : null;
  const most = parameterOf(model, 'num_outputs').max ?? OUTPUT_COUNTS.length;
  return (
    <section aria-label={t.runSettings} className="flex h-full min-h-0 flex-col">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => onOpen(!open)}
        className="flex h-11 shrink-0 items-center gap-2 px-4 text-left desk:hidden"
      >
        <ChevronUp
          size={18}
          strokeWidth={1.75}
          aria-hidden="true"
          className={`transition-transform duration-150 ${open ? 'rotate-180' : ''}`}
        />
        <span className="min-w-0 flex-1 truncate text-muted">
          {settings.prompt || t.runSettings}
        </span>
        {!open && brief}
      </button>
      <div
        className={`flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto p-4 ${open ? '' : 'phone:hidden'}`}
      >
        <label className="flex flex-col gap-1">
          <span className="font-medium">{t.prompt}</span>
          <textarea
            value={settings.prompt}
            maxLength={MAX_PROMPT_LENGTH}
            rows={4}
            aria-describedby={note ? noteId : undefined}
            placeholder={upstream === 'engine' ? t.promptOptional : t.promptHint}
            onChange={(event) => onChange({ prompt: event.target.value })}
            className="resize-none rounded-md border border-line bg-ground px-3 py-2 text-prose placeholder:text-muted"
          />
        </label>
        {model && models.length > 1 && (
          <SelectField
            label={t.model}
            value={model.id}
            choices={models.map(({ id, label }) => ({ value: id, label }))}
            onChange={(id) => {
              const chosen = models.find((other) => other.id === id);
              if (chosen) onChange(withModel(chosen, settings));
            }}
          />
        )}
        {note && (
          <p id={noteId} className="text-muted">
            {note}
          </p>
        )}
        <div className="flex items-center gap-2">
          <span className="w-24 shrink-0 text-muted">{t.outputs}</span>
          <div className="flex-1">
            <RadioGroup
              label={t.outputs}
              choices={OUTPUT_COUNTS.slice(0, most)}
              value={String(settings.outputs)}
              onChange={(count) => onChange({ outputs: Number(count) })}
            />
          </div>
        </div>
        <SeedField
          seed={settings.seed}
          ignored={parameterOf(model, 'seed').ignored}
          onChange={(seed) => onChange({ seed })}
        />
        <div>
          <FrameFields {...props} />
          <EdgeFields {...props} />
          <AdvancedFields {...props} />
        </div>
      </div>
      <div className="border-line border-t p-4 phone:px-4 phone:py-1">
        <div className={open ? '' : 'phone:hidden'}>{check}</div>
        {footer}
      </div>
    </section>
  );
}

function EdgeFields({ settings, onChange }: FormProps) {
  return (
    <Disclosure title={t.maskEdge}>
      <NumberField
        label={t.grow}
        value={settings.grow}
        min={0}
        max={100}
        unit={t.px}
        onChange={(grow) => onChange({ grow })}
      />
      <NumberField
        label={t.feather}
        value={settings.feather}
        min={0}
        max={100}
        unit={t.px}
        onChange={(feather) => onChange({ feather })}
      />
      <p className="text-muted">{t.edgeNote}</p>
    </Disclosure>
  );
}
