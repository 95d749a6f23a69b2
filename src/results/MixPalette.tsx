import { type CSSProperties, useEffect, useId, useMemo, useRef } from 'react';
import type { Rect } from '../geometry/rect';
import { fitRect } from '../geometry/view';
import { PICK_COLOURS } from '../mask/pick/pickColours';
import { mix as t } from '../text/mix';
import { tooltipProps } from '../ui/tooltip';
import { createViewStore } from '../ui/viewStore';
import { pictureName } from './captions';
import { paintPicture } from './paintPicture';
import type { Picture } from './picture';
import type { Comparable } from './useComparables';

/** CSS px of a thumbnail. */
const THUMBNAIL = { w: 112, h: 64 };
/** CSS px around the edited area. */
const MARGIN = 6;

type Props = {
  comparables: readonly Comparable[];
  /** What all of them show, photo px. */
  area: Rect;
  /** The place of the base among them, and of the one in hand. */
  base: number;
  inHand: number;
  onTake: (place: number) => void;
};

/** Which picture the brush picks: where they differ, small, in the colours that tell who wins where. */
export function MixPalette({ comparables, area, base, inHand, onTake }: Props) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={t.picture}
      className="flex shrink-0 gap-1 overflow-x-auto border-line border-t bg-panel p-1.5"
    >
      {comparables.map(({ key, ref, run, picture, caption }, place) => (
        <label
          key={key}
          {...tooltipProps(caption, String(place + 1))}
          className="relative flex shrink-0 flex-col gap-1 rounded-md p-1 text-muted hover:text-text has-checked:bg-chosen has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-accent"
          style={{ width: THUMBNAIL.w + 8 }}
        >
          <input
            type="radio"
            name={name}
            value={place}
            aria-label={pictureName(ref, run)}
            checked={place === inHand}
            onChange={() => onTake(place)}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
          />
          <Thumbnail picture={picture} area={area} />
          {place === base && (
            <span
              aria-hidden="true"
              className="absolute top-2 left-2 rounded-sm bg-panel/85 px-1 text-text text-xs"
            >
              {t.base}
            </span>
          )}
          <span aria-hidden="true" className="flex items-center gap-1.5">
            <span className="size-2.5 shrink-0 rounded-full" style={swatch(place)} />
            <span className="truncate text-xs">{pictureName(ref, run)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}

function swatch(place: number): CSSProperties {
  return {
    backgroundColor: `rgb(${PICK_COLOURS[place]?.join(' ')})`,
    boxShadow: '0 0 0 1px var(--line)',
  };
}

function Thumbnail({ picture, area }: { picture: Picture; area: Rect }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useMemo(() => createViewStore(fitRect(area, THUMBNAIL, MARGIN)), [area]);
  useEffect(
    () => (canvas.current ? paintPicture(canvas.current, picture, view) : undefined),
    [picture, view],
  );
  return (
    <span aria-hidden="true" className="block overflow-hidden rounded-sm" style={boxOf(THUMBNAIL)}>
      <canvas ref={canvas} className="size-full bg-ground" />
    </span>
  );
}

function boxOf({ w, h }: typeof THUMBNAIL): CSSProperties {
  return { width: w, height: h };
}
