import { useId, useState } from 'react';
import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import type { PaintMode } from '../mask/coverage';
import type { MaskEngine } from '../mask/maskEngine';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { NumberInput } from '../ui/NumberInput';

const t = text.app;
const SIDES = ['x', 'y', 'w', 'h'] as const satisfies readonly (keyof Rect)[];

type Props = { figure: 'rectangle' | 'ellipse'; mask: MaskEngine };

/** A rectangle or ellipse by numbers, in photo pixels; it begins as the middle of the photo. */
export function BoxForm({ figure, mask }: Props) {
  const id = useId();
  const [rect, setRect] = useState(() => middleOf(mask.size));
  const fill = (mode: PaintMode) => mask.fillShape({ kind: figure, rect }, mode);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        fill('paint');
      }}
      className="flex shrink-0 items-center gap-3"
    >
      {SIDES.map((side) => (
        <div key={side} className="flex items-center gap-2">
          <label htmlFor={id + side} className="text-muted">
            {t.box[side]}
          </label>
          <NumberInput
            id={id + side}
            className="w-18"
            {...limitsOf(side, mask.size)}
            value={rect[side]}
            onNumber={(number) => setRect({ ...rect, [side]: Math.round(number) })}
          />
        </div>
      ))}
      <Button type="submit">{t.boxes[figure].paint}</Button>
      <Button onClick={() => fill('erase')}>{t.boxes[figure].erase}</Button>
    </form>
  );
}

/** A corner may lie as far outside the photo as a drag could put it. */
function limitsOf(side: (typeof SIDES)[number], { w, h }: Size): { min: number; max: number } {
  const max = side === 'x' || side === 'w' ? w : h;
  return { min: side === 'w' || side === 'h' ? 1 : -max, max };
}

function middleOf({ w, h }: Size): Rect {
  const half = { w: Math.ceil(w / 2), h: Math.ceil(h / 2) };
  return { x: Math.floor(w / 4), y: Math.floor(h / 4), ...half };
}
