import { text } from '../text/text';
import { Checkbox } from '../ui/Checkbox';
import { Slider } from '../ui/Slider';
import type { Tint } from './preferences';

const t = text.app;
const PRESETS = [
  { color: '#ff2e63', name: t.colours.red },
  { color: '#00d5ff', name: t.colours.cyan },
  { color: '#3ddc5b', name: t.colours.green },
  { color: '#ffffff', name: t.colours.white },
];

type Props = { tint: Tint; onTint: (tint: Tint) => void };

/** How the mask is drawn over the photo. */
export function TintOptions({ tint, onTint }: Props) {
  const percent = Math.round(tint.opacity * 100);
  return (
    <div className="ml-auto flex shrink-0 items-center gap-4">
      <MaskColour color={tint.color} onColor={(color) => onTint({ ...tint, color })} />
      <div className="flex shrink-0 items-center gap-2">
        <span aria-hidden="true" className="text-muted max-xl:hidden">
          {t.opacity}
        </span>
        <Slider
          label={t.maskOpacity}
          min={10}
          max={100}
          value={percent}
          valueText={`${percent} %`}
          onChange={(next) => onTint({ ...tint, opacity: next / 100 })}
          className="h-7 w-24 phone:h-11"
        />
        <span className="w-10 whitespace-nowrap">{percent} %</span>
      </div>
      <Checkbox
        label={t.pattern}
        checked={tint.pattern}
        onChange={(pattern) => onTint({ ...tint, pattern })}
      />
    </div>
  );
}

function MaskColour({ color, onColor }: { color: string; onColor: (color: string) => void }) {
  return (
    <div className="flex shrink-0 items-center gap-2">
      <label className="flex items-center gap-2 text-muted">
        <span className="max-xl:sr-only">{t.maskColour}</span>
        <input
          type="color"
          value={color}
          title={t.maskColour}
          onChange={(event) => onColor(event.target.value)}
          className="h-7 w-9 rounded-md border border-line bg-ground p-0.5 phone:size-11"
        />
      </label>
      {PRESETS.map((preset) => (
        <button
          key={preset.color}
          type="button"
          aria-label={preset.name}
          title={preset.name}
          aria-pressed={preset.color === color}
          onClick={() => onColor(preset.color)}
          style={{ background: preset.color }}
          className="size-5 shrink-0 rounded-full border border-line aria-pressed:outline-2 aria-pressed:outline-text aria-pressed:outline-offset-1 desk:max-xl:hidden phone:size-11"
        />
      ))}
    </div>
  );
}
