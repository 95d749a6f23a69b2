import { OUTPAINTS } from '../contract/input';
import { text } from '../text/text';
import { Checkbox } from '../ui/Checkbox';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import type { FormProps } from './formProps';
import { initialOf, parameterOf, takes } from './parameterOf';
import { outpaints } from './runRequest';

const t = text.app;
const PRESETS = OUTPAINTS.map((value) => ({ value, label: t.outpaints[value] }));

/** What only some models take; for the others it is not there. */
export function OwnFields({ settings, onChange, model }: FormProps) {
  return (
    <>
      {takes(model, 'outpaint') && (
        <SelectField
          label={t.outpaint}
          value={settings.outpaint ?? 'None'}
          choices={PRESETS}
          onChange={(outpaint) => onChange({ outpaint })}
        />
      )}
      {model && outpaints(settings, model) && <p className="text-muted">{t.outpaintNote}</p>}
      {takes(model, 'safety_tolerance') && (
        <NumberField
          label={t.safetyTolerance}
          value={settings.safetyTolerance ?? Number(initialOf(model, 'safety_tolerance') ?? 2)}
          min={1}
          max={6}
          {...parameterOf(model, 'safety_tolerance')}
          onChange={(tolerance) => onChange({ safetyTolerance: Math.round(tolerance) })}
        />
      )}
      {takes(model, 'prompt_upsampling') && (
        <Checkbox
          label={t.promptUpsampling}
          tip={t.promptUpsamplingNote}
          checked={settings.promptUpsampling ?? false}
          onChange={(promptUpsampling) => onChange({ promptUpsampling })}
        />
      )}
    </>
  );
}
