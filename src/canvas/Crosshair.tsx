import type { RefObject } from 'react';
import type { ScreenPoint } from '../geometry/point';

type Props = { readonly mark: RefObject<SVGSVGElement | null> };

/** Where the keyboard points: white lines within black ones, seen on any photo. Moved by `placeCrosshair` only. */
export function Crosshair({ mark }: Props) {
  const lines = 'M0 16H13M19 16H32M16 0V13M16 19V32';
  return (
    <svg
      ref={mark}
      aria-hidden="true"
      width={32}
      height={32}
      style={{ display: 'none' }}
      className="pointer-events-none absolute top-0 left-0"
    >
      <path d={lines} strokeWidth={4} className="stroke-black" />
      <path d={lines} strokeWidth={2} className="stroke-white" />
    </svg>
  );
}

/** Puts the middle of the crosshair at a point of the canvas, or hides it. */
export function placeCrosshair(mark: SVGSVGElement, at: ScreenPoint | null): void {
  mark.style.display = at ? '' : 'none';
  if (at) mark.style.transform = `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)`;
}
