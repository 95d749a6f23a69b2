import {
  EMPTY_RECT,
  growRect,
  intersectRects,
  isEmptyRect,
  type Rect,
  roundRectOut,
  uniteRects,
} from '../geometry/rect';
import { toScreenPoint, type View } from '../geometry/view';
import type { Coverage } from '../mask/coverage';
import { type Pixels, tintPixels } from './tintPixels';

/** What of a 2D context is needed. */
type Target = {
  readonly canvas: { readonly width: number; readonly height: number };
  putImageData(
    image: ImageData,
    x: number,
    y: number,
    dirtyX: number,
    dirtyY: number,
    dirtyW: number,
    dirtyH: number,
  ): void;
};

/** Keeps one canvas showing one mask, repainting only what changed since it last painted. */
export type MaskPainter = {
  /** The bytes of this rectangle (photo pixels) may have changed. */
  touch(rect: Rect): void;
  /** The canvas may have lost its pixels. */
  forget(): void;
  /** Brings the canvas up to date: whole when view, tint or canvas size are others than last time. */
  paint(context: Target, view: View, tint: number): void;
};

type Painted = { readonly view: View; readonly tint: number; readonly image: ImageData };

/** A painter of these live bytes for one canvas, which nothing else draws on. */
export function createMaskPainter(coverage: Coverage): MaskPainter {
  let touched: Rect = EMPTY_RECT;
  let painted: Painted | null = null;
  let pixels: Pixels = { w: 0, h: 0, data: new Uint32Array() };

  const imageFor = (w: number, h: number): ImageData => {
    if (painted && painted.image.width === w && painted.image.height === h) return painted.image;
    const image = new ImageData(w, h);
    pixels = { w, h, data: new Uint32Array(image.data.buffer) };
    return image;
  };

  return {
    touch(rect) {
      touched = uniteRects(touched, rect);
    },
    forget() {
      painted = null;
    },
    paint(context, view, tint) {
      const { width: w, height: h } = context.canvas;
      if (w === 0 || h === 0) return;
      const image = imageFor(w, h);
      const whole = { x: 0, y: 0, w, h };
      const same =
        painted?.image === image && painted.tint === tint && isSameView(painted.view, view);
      const area = same ? intersectRects(onScreen(touched, view), whole) : whole;
      touched = EMPTY_RECT;
      painted = { view, tint, image };
      if (isEmptyRect(area)) return;
      tintPixels(coverage, view, tint, area, pixels);
      context.putImageData(image, 0, 0, area.x, area.y, area.w, area.h);
    },
  };
}

function isSameView(a: View, b: View): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

/** The canvas pixels that show a rectangle of the photo; one more on each side for those it covers in part. */
function onScreen(rect: Rect, view: View): Rect {
  if (isEmptyRect(rect)) return EMPTY_RECT;
  const { x, y } = toScreenPoint(view, rect);
  return growRect(roundRectOut({ x, y, w: rect.w * view.zoom, h: rect.h * view.zoom }), 1);
}
