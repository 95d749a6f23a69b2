import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { BLEND } from '../image/mix/blendReach';
import { mix as t } from '../text/mix';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { Slider } from '../ui/Slider';
import { pictureName } from './captions';
import type { Comparable } from './useComparables';

type Props = {
  comparables: readonly Comparable[];
  /** The place of the base among them. */
  base: number;
  onBase: (place: number) => void;
  /** Of a blended seam, photo px. */
  width: number;
  onWidth: (width: number) => void;
  tinted: boolean;
  onTinted: (tinted: boolean) => void;
  /** Shows where the pictures differ. */
  onEdited: (() => void) | undefined;
  /** Undefined while nothing is picked. */
  onStartOver: (() => void) | undefined;
  /** Undefined while it is kept already, or must not be. */
  onKeep: (() => void) | undefined;
  keeping: boolean;
  onClose: () => void;
  /** Back and forth, where the page has no place for it. */
  children: ReactNode;
};

/** How the pictures are put together, and what becomes of the mix. */
export function MixBar(props: Props) {
  const { width, onWidth, tinted, onTinted, onStartOver, onKeep, keeping, onClose } = props;
  return (
    <div className="flex min-h-11 shrink-0 items-center gap-2 whitespace-nowrap border-line border-b bg-panel px-2 py-1 phone:flex-wrap">
      <div className="flex min-w-0 flex-1 items-center gap-x-4 gap-y-1 overflow-x-auto phone:basis-full phone:pr-8 phone:mask-r-from-92%">
        <Base {...props} />
        <div className="flex shrink-0 items-center gap-1">
          <span aria-hidden="true" className="text-muted">
            {t.blend}
          </span>
          <Slider
            label={t.blend}
            min={BLEND.least}
            max={BLEND.most}
            step={2}
            value={width}
            valueText={width === 0 ? t.hard : `${width} ${t.px}`}
            onChange={onWidth}
            className="h-7 w-28 phone:h-11"
          />
          <span aria-hidden="true" className="w-12 text-muted tabular-nums">
            {`${width} ${t.px}`}
          </span>
        </div>
        <Button look="quiet" shortcut="F" tip={text.compare.edited} onClick={props.onEdited}>
          {text.compare.edited}
        </Button>
        <Checkbox label={t.show} tip={t.showNote} checked={tinted} onChange={onTinted} />
      </div>
      <div className="flex shrink-0 items-center gap-1 phone:w-full">
        {props.children}
        <Button look="quiet" disabled={!onStartOver} onClick={onStartOver}>
          {t.startOver}
        </Button>
        <Button
          look="primary"
          disabled={!onKeep}
          onClick={onKeep}
          className="h-8! px-3! text-control! phone:ml-auto phone:h-11!"
        >
          {keeping ? t.keeping : t.keep}
        </Button>
        <Button look="icon" tip={t.close} onClick={onClose}>
          <X size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}

function Base({ comparables, base, onBase }: Pick<Props, 'comparables' | 'base' | 'onBase'>) {
  const id = useId();
  return (
    <div className="flex shrink-0 items-center gap-2" title={t.baseNote}>
      <label htmlFor={id} className="text-muted">
        {t.base}
      </label>
      <select
        id={id}
        value={base}
        onChange={(event) => onBase(Number(event.target.value))}
        className="h-8 max-w-40 rounded-md border border-line bg-ground px-2 phone:h-11"
      >
        {comparables.map(({ key, ref, run }, place) => (
          <option key={key} value={place}>
            {pictureName(ref, run)}
          </option>
        ))}
      </select>
    </div>
  );
}
