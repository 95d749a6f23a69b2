import { MoveHorizontal } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { text } from '../text/text';
import { stepPosition } from './stepPosition';

type Props = {
  /** 0 left … 100 right. */
  position: number;
  onChange: (position: number) => void;
};

/** The line between two compared pictures. Fills the element it lies in; only the line takes the pointer. */
export function CompareHandle({ position, onChange }: Props) {
  const drag = (event: PointerEvent<HTMLElement>) => {
    const area = event.currentTarget.offsetParent;
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !area) return;
    const { left, width } = area.getBoundingClientRect();
    onChange(Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100)));
  };
  const press = (event: KeyboardEvent) => {
    const next = stepPosition(position, event.key, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={text.results.comparePosition}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(position)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
      className="absolute inset-y-0 -ml-5.5 grid w-11 cursor-ew-resize touch-none place-items-center"
      style={{ left: `${position}%` }}
    >
      <span className="absolute inset-y-0 w-0.5 bg-text shadow-[0_0_0_1px_var(--ground)]" />
      <span className="relative grid size-8 place-items-center rounded-full border border-line bg-panel">
        <MoveHorizontal size={18} strokeWidth={1.75} aria-hidden="true" />
      </span>
    </div>
  );
}
