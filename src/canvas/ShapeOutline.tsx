import type { RefObject } from 'react';
import type { Tint } from './MaskLayer';

type Props = { readonly svg: RefObject<SVGSVGElement | null>; readonly tint: Tint };

/**
 * The shape in progress: a white line on a black one, seen on any photo, filled with the mask's tint where it will be
 * and darkened where it will be taken away, and a dot at each corner. Its paths are written by `attachOutline` only.
 */
export function ShapeOutline({ svg, tint }: Props) {
  return (
    <svg
      ref={svg}
      aria-hidden="true"
      style={{ display: 'none' }}
      className="group pointer-events-none absolute inset-0 size-full"
    >
      <path
        strokeWidth={3}
        strokeLinejoin="round"
        fill={tint.color}
        fillOpacity={tint.opacity / 2}
        className="stroke-black group-data-[mode=erase]:fill-black group-data-[mode=erase]:[fill-opacity:0.4]"
      />
      <path fill="none" strokeLinejoin="round" className="stroke-white" />
      <path strokeWidth={1.5} className="fill-white stroke-black" />
    </svg>
  );
}
