import { useId } from 'react';
import { text } from '../text/text';
import { BRUSH_SIZES, clampSize, sliderEnd } from './brushSize';
import type { Tint } from './preferences';

const t = text.app;
const PRESETS = ['#ff2e63', '#00d5ff', '#3ddc5b', '#ffffff'];

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
        <span className="w-10 text-text">{Math.round(tint.opacity * 100)} %</span>
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
      <input
        type="number"
        aria-label={t.pixels}
        min={BRUSH_SIZES.min}
        max={BRUSH_SIZES.max}
        value={size}
        onChange={(event) => onSize(clampSize(Number(event.target.value)))}
        className="h-7 w-16 rounded-md border border-line bg-ground px-2 text-right"
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
          key={preset}
          type="button"
          aria-label={`${t.maskColour} ${preset}`}
          aria-pressed={preset === color}
          onClick={() => onColor(preset)}
          style={{ background: preset }}
          className="size-5 rounded-full border border-line aria-pressed:outline-2 aria-pressed:outline-offset-1 aria-pressed:outline-text"
        />
      ))}
    </div>
  );
}
