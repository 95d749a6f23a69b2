import { useId } from 'react';
import { text } from '../text/text';
import { NumberInput } from '../ui/NumberInput';
import { BRUSH_SIZES, clampSize, sliderEnd } from './brushSize';
import type { Tint } from './preferences';

const t = text.app;
const PRESETS = [
  { color: '#ff2e63', name: t.colours.red },
  { color: '#00d5ff', name: t.colours.cyan },
  { color: '#3ddc5b', name: t.colours.green },
  { color: '#ffffff', name: t.colours.white },
];

type Props = {
  brushSize: number;
  onBrushSize: (size: number) => void;
  tint: Tint;
  onTint: (tint: Tint) => void;
};

/** Options of the tool and of the mask's tint. */
export function OptionsBar({ brushSize, onBrushSize, tint, onTint }: Props) {
  return (
    <div className="flex h-full items-center gap-6 overflow-x-auto px-3 max-md:gap-4">
      <BrushSize size={brushSize} onSize={onBrushSize} />
      <MaskColour color={tint.color} onColor={(color) => onTint({ ...tint, color })} />
      <label className="flex shrink-0 items-center gap-2 text-muted">
        {t.maskOpacity}
        <input
          type="range"
          min={10}
          max={100}
          value={Math.round(tint.opacity * 100)}
          onChange={(event) => onTint({ ...tint, opacity: Number(event.target.value) / 100 })}
          className="w-24"
        />
        <span className="w-12 whitespace-nowrap text-text">{Math.round(tint.opacity * 100)} %</span>
      </label>
    </div>
  );
}

function BrushSize({ size, onSize }: { size: number; onSize: (size: number) => void }) {
  const id = useId();
  return (
    <div className="flex shrink-0 items-center gap-2">
      <label htmlFor={id} className="text-muted">
        {t.brushSize}
      </label>
      <input
        id={id}
        type="range"
        min={BRUSH_SIZES.min}
        max={sliderEnd(size)}
        value={size}
        aria-valuetext={`${size} ${t.px}`}
        onChange={(event) => onSize(clampSize(Number(event.target.value)))}
        className="w-44 max-md:w-28"
      />
      <NumberInput
        aria-label={t.pixels}
        className="max-md:h-9"
        min={BRUSH_SIZES.min}
        max={BRUSH_SIZES.max}
        value={size}
        onNumber={(typed) => onSize(clampSize(typed))}
      />
      <span className="text-muted">{t.px}</span>
    </div>
  );
}

function MaskColour({ color, onColor }: { color: string; onColor: (color: string) => void }) {
  return (
    <div className="flex shrink-0 items-center gap-2">
      <label className="flex items-center gap-2 text-muted">
        {t.maskColour}
        <input
          type="color"
          value={color}
          onChange={(event) => onColor(event.target.value)}
          className="h-7 w-9 rounded-md border border-line bg-ground p-0.5"
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
          className="size-5 shrink-0 rounded-full max-md:size-8 border border-line aria-pressed:outline-2 aria-pressed:outline-offset-1 aria-pressed:outline-text"
        />
      ))}
    </div>
  );
}
