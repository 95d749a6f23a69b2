import { useId } from 'react';
import { MEGAPIXELS, OUTPUT_FORMATS } from '../contract/input';
import { text } from '../text/text';
import { Checkbox } from '../ui/Checkbox';
import { Disclosure } from '../ui/Disclosure';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import type { FormProps } from './formProps';
import { OwnFields } from './OwnFields';
import { parameterOf } from './parameterOf';

const t = text.app;
const FORMATS = OUTPUT_FORMATS.map((format) => ({ value: format, label: format.toUpperCase() }));
const SIZES = MEGAPIXELS.map((value) => ({ value, label: t.megapixelChoices[value] }));

/** The model's own parameters; one the upstream ignores says why. */
export function AdvancedFields(props: FormProps) {
  const { settings, onChange, model } = props;
  const parameter = (name: string) => parameterOf(model, name);
  return (
    <Disclosure title={t.advanced}>
      <NumberField
        label={t.steps}
        value={settings.steps}
        min={1}
        max={50}
        {...parameter('num_inference_steps')}
        onChange={(steps) => onChange({ steps: Math.round(steps) })}
      />
      <NumberField
        label={t.guidance}
        value={settings.guidance}
        min={0}
        max={100}
        step={0.5}
        {...parameter('guidance')}
        onChange={(guidance) => onChange({ guidance })}
      />
      <SelectField
        label={t.outputFormat}
        value={settings.outputFormat}
        choices={FORMATS}
        onChange={(outputFormat) => onChange({ outputFormat })}
      />
      <NumberField
        label={t.outputQuality}
        value={settings.outputQuality}
        min={0}
        max={100}
        {...parameter('output_quality')}
        onChange={(quality) => onChange({ outputQuality: Math.round(quality) })}
      />
      <SelectField
        label={t.megapixels}
        value={settings.megapixels}
        choices={SIZES}
        onChange={(megapixels) => onChange({ megapixels })}
      />
      <OwnFields {...props} />
      <LoraFields
        settings={settings}
        onChange={onChange}
        reason={parameter('lora_weights').ignored}
      />
      <SafetyField reason={parameter('disable_safety_checker').ignored} />
    </Disclosure>
  );
}

type LoraProps = Pick<FormProps, 'settings' | 'onChange'> & { reason: string | null };

function LoraFields({ settings, onChange, reason }: LoraProps) {
  const id = useId();
  return (
    <>
      <label className={`flex items-center gap-2 ${reason ? 'opacity-60' : ''}`}>
        <span className="w-24 shrink-0 text-muted">{t.loraWeights}</span>
        <input
          value={settings.loraWeights}
          disabled={reason !== null}
          placeholder={reason ? '' : 'owner/name'}
          aria-describedby={reason ? id : undefined}
          title={reason ?? undefined}
          onChange={(event) => onChange({ loraWeights: event.target.value })}
          className="h-8 min-w-0 flex-1 rounded-md border border-line bg-ground px-2 phone:h-11"
        />
      </label>
      {reason && (
        <p id={id} className="text-muted">
          {reason}
        </p>
      )}
      <NumberField
        label={t.loraScale}
        value={settings.loraScale}
        min={-1}
        max={3}
        step={0.05}
        ignored={reason}
        onChange={(loraScale) => onChange({ loraScale })}
      />
    </>
  );
}

/** Nothing to choose anywhere; where there is no checker at all, the form says so. */
function SafetyField({ reason }: { reason: string | null }) {
  const id = useId();
  if (!reason) return null;
  return (
    <>
      <Checkbox
        label={t.safetyChecker}
        checked={false}
        disabled
        describedBy={id}
        onChange={() => undefined}
      />
      <p id={id} className="text-muted">
        {reason}
      </p>
    </>
  );
}
