import type { PointerEvent } from 'react';
import { linearScale, type SliderScale } from './sliderScale';

type Props = {
  /** The accessible name; left out where a label refers to `id`. */
  label?: string;
  id?: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** Where values lie along the way; evenly when left out. */
  scale?: SliderScale;
  /** The value in words, with its unit. */
  valueText?: string;
  upright?: boolean | undefined;
  /** A number field beside it says the same to assistive technology. */
  silent?: boolean;
  disabled?: boolean;
  onChange: (value: number) => void;
  className?: string;
};

/**
 * A value to drag. Keyboard and assistive technology have a real range input with the value itself; only where the
 * thumb stands along the way follows the scale, which a range input alone cannot do.
 */
export function Slider(props: Props) {
  const { label, value, min, max, step = 1, upright = false, silent = false, onChange } = props;
  const scale = props.scale ?? linearScale(min, max, step);
  const place = `${scale.toPlace(value) * 100}%`;
  const follow = (event: PointerEvent<HTMLElement>) => {
    const next = scale.toValue(placeAt(event, upright));
    if (next !== value) onChange(next);
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || props.disabled) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // The focus goes to the input, whose arrow keys go on from there.
    event.preventDefault();
    event.currentTarget.querySelector('input')?.focus({ focusVisible: false });
    follow(event);
  };
  return (
    <div
      onPointerDown={press}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
      className={`relative cursor-pointer touch-none rounded-md has-disabled:cursor-not-allowed has-focus-visible:outline-2 has-focus-visible:outline-accent ${upright ? 'px-2 py-2.5' : 'px-2.5 py-2'} ${props.className}`}
    >
      <input
        type="range"
        id={props.id}
        aria-label={label}
        aria-valuetext={props.valueText}
        aria-orientation={upright ? 'vertical' : undefined}
        aria-hidden={silent || undefined}
        tabIndex={silent ? -1 : undefined}
        disabled={props.disabled}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        className="pointer-events-none absolute inset-0 size-full opacity-0"
      />
      <div className="relative size-full">
        <div
          className={`absolute rounded-full bg-line ${upright ? 'inset-y-0 left-1/2 w-1 -translate-x-1/2' : 'inset-x-0 top-1/2 h-1 -translate-y-1/2'}`}
        />
        <div
          style={upright ? { bottom: place } : { left: place }}
          className={`absolute size-3.5 rounded-full border border-panel bg-text ${upright ? 'left-1/2 -translate-x-1/2 translate-y-1/2' : 'top-1/2 -translate-x-1/2 -translate-y-1/2'}`}
        />
      </div>
    </div>
  );
}

/** Where along the way the pointer is, 0…1. */
function placeAt(event: PointerEvent<HTMLElement>, upright: boolean): number {
  const way = event.currentTarget.lastElementChild?.getBoundingClientRect();
  if (!way) return 0;
  const place = upright
    ? (way.bottom - event.clientY) / way.height
    : (event.clientX - way.left) / way.width;
  return Math.min(1, Math.max(0, place));
}
