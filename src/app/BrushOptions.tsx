import { text } from '../text/text';
import { Checkbox } from '../ui/Checkbox';
import { NumberInput } from '../ui/NumberInput';
import { RadioGroup } from '../ui/RadioGroup';
import { BrushSize } from './BrushSize';
import { BRUSH_SIZES, clampSize } from './brushSize';
import { type Prefer, type Preferences, sizeKey } from './preferences';

const t = text.app;
const UNITS = [
  { value: 'photo', label: t.sizeUnits.photo, tip: t.sizeUnitNotes.photo },
  { value: 'screen', label: t.sizeUnits.screen, tip: t.sizeUnitNotes.screen },
] as const;

type Props = {
  tool: 'brush' | 'eraser';
  preferences: Preferences;
  prefer: Prefer;
  /** There the slider stands at the stage's edge. */
  onPhone: boolean;
};

/** Size and pressure of brush or eraser. */
export function BrushOptions({ tool, preferences, prefer, onPhone }: Props) {
  const key = sizeKey(tool);
  const size = preferences[key];
  const setSize = (next: number) => prefer({ [key]: clampSize(next) });
  return (
    <>
      <div className="flex shrink-0 items-center gap-2">
        <span aria-hidden="true" className="text-muted max-xl:hidden">
          {t.brushSize}
        </span>
        {!onPhone && <BrushSize size={size} onSize={setSize} className="h-7 w-44" />}
        <NumberInput
          aria-label={t.pixels}
          min={BRUSH_SIZES.min}
          max={BRUSH_SIZES.max}
          value={size}
          onNumber={setSize}
        />
        <span className="text-muted">{t.px}</span>
      </div>
      <div className="flex shrink-0 items-center gap-2">
        <span aria-hidden="true" className="text-muted max-xl:hidden">
          {t.sizeUnit}
        </span>
        <RadioGroup
          label={t.sizeUnit}
          choices={UNITS}
          value={preferences.sizeUnit}
          onChange={(sizeUnit) => prefer({ sizeUnit })}
        />
      </div>
      <Checkbox
        label={t.pressure}
        tip={t.pressureNote}
        checked={preferences.pressure}
        onChange={(pressure) => prefer({ pressure })}
      />
    </>
  );
}
