import { MoveHorizontal, MoveVertical } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { text } from '../text/text';
import { stepPosition } from './stepPosition';

type Props = {
  /** How much of the first picture is seen, 0…100: from the left, or from the top. */
  position: number;
  /** Whether the line lies across, parting top from bottom. */
  lying: boolean;
  onChange: (position: number) => void;
};

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The line between two compared pictures. Fills the element it lies in; only the line takes the pointer. */
export function CompareHandle({ position, lying, onChange }: Props) {
  /** How far from the line it was taken hold of: it does not jump there. */
  const offset = useRef(0);
  const placeOf = (event: PointerEvent<HTMLElement>): number => {
    const box = event.currentTarget.offsetParent?.getBoundingClientRect();
    if (!box) return position;
    return lying
      ? ((event.clientY - box.top) / box.height) * 100
      : ((event.clientX - box.left) / box.width) * 100;
  };
  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    offset.current = position - placeOf(event);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onChange(Math.min(100, Math.max(0, placeOf(event) + offset.current)));
  };
  const press = (event: KeyboardEvent) => {
    const next = stepPosition(position, event.key, event.shiftKey, lying);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
  };
  const place = lying
    ? { box: 'inset-x-0 -mt-5.5 h-11 cursor-ns-resize', line: 'inset-x-0 h-0.5' }
    : { box: 'inset-y-0 -ml-5.5 w-11 cursor-ew-resize', line: 'inset-y-0 w-0.5' };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={text.compare.position}
      aria-orientation={lying ? 'vertical' : 'horizontal'}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(position)}
      aria-valuetext={text.compare.percent(Math.round(position))}
      onPointerDown={take}
      onPointerMove={drag}
      onKeyDown={press}
      className={`absolute grid touch-none place-items-center ${place.box}`}
      style={lying ? { top: `${position}%` } : { left: `${position}%` }}
    >
      <span className={`absolute bg-text shadow-[0_0_0_1px_var(--ground)] ${place.line}`} />
      <span className="relative grid size-8 place-items-center rounded-full border border-line bg-panel">
        {lying ? <MoveVertical {...ICON} /> : <MoveHorizontal {...ICON} />}
      </span>
    </div>
  );
}
