import {
  EMPTY_RECT,
  growRect,
  intersectRects,
  isEmptyRect,
  type Rect,
  rectOfSize,
  roundRectOut,
  uniteRects,
} from '../geometry/rect';
import type { Size } from '../geometry/size';
import { toScreenPoint, type View } from '../geometry/view';
import type { Coverage } from '../mask/coverage';
import { createPaintedRuns, type PaintedRuns } from './paintedRuns';
import { type Ink, tintPixels } from './tintPixels';

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
  clearRect(x: number, y: number, w: number, h: number): void;
};

/** Keeps one canvas showing one mask, repainting only what changed since it last painted. */
export type MaskPainter = {
  /** The bytes of this rectangle (photo pixels) may have changed. */
  touch(rect: Rect): void;
  /** The canvas may have lost its pixels. */
  forget(): void;
  /** Brings the canvas up to date: whole when view, ink (as an object) or canvas size are others than last time. */
  paint(context: Target, view: View, ink: Ink): void;
};

type Painted = { readonly view: View; readonly ink: Ink } & Size;

/** Pixels painted at a time: what stays in the processor's cache, where a whole canvas would not. */
const BAND_PIXELS = 128 * 1024;
/** The sides of what is painted at a time are multiples of this. */
const GRAIN = 64;

/** A painter of these live bytes for one canvas, which nothing else draws on; `isEmpty` when nothing is painted so far. */
export function createMaskPainter(coverage: Coverage, isEmpty = false): MaskPainter {
  let touched: Rect = EMPTY_RECT;
  let painted: Painted | null = null;
  const runs = createPaintedRuns(coverage, isEmpty);
  const put = createBandWriter(coverage, runs);

  return {
    touch(rect) {
      touched = uniteRects(touched, rect);
      runs.touch(rect);
    },
    forget() {
      painted = null;
    },
    paint(context, view, ink) {
      const { width: w, height: h } = context.canvas;
      if (w === 0 || h === 0) return;
      const last = painted;
      const same = last?.w === w && last.h === h && last.ink === ink && isSameView(last.view, view);
      const whole = rectOfSize({ w, h });
      const area = same ? intersectRects(onScreen(touched, view), whole) : whole;
      touched = EMPTY_RECT;
      painted = { view, ink, w, h };
      if (!isEmptyRect(area)) put(context, view, ink, area);
    },
  };
}

/** Returns what draws an area (whole canvas pixels, not empty) band by band, in memory that it keeps. */
function createBandWriter(coverage: Coverage, runs: PaintedRuns) {
  let image: ImageData | null = null;
  let words = new Uint32Array();
  return (context: Target, view: View, ink: Ink, { x, y, w, h }: Rect): void => {
    // A little more than the area, so that the next one as a rule needs no other image.
    const width = roundUp(w);
    const height = Math.min(roundUp(h), roundUp(BAND_PIXELS / width));
    for (let top = y; top < y + h; top += height) {
      const rows = Math.min(height, y + h - top);
      if (isClear(runs, view, top, top + rows)) {
        context.clearRect(x, top, w, rows);
        continue;
      }
      if (image?.width !== width || image.height !== height) {
        image = new ImageData(width, height);
        words = new Uint32Array(image.data.buffer);
      }
      tintPixels(coverage, runs, view, ink, { x, y: top, w: width, h: height, data: words });
      context.putImageData(image, x, top, 0, 0, w, rows);
    }
  };
}

/** Whether no photo row that canvas rows show, even in part, has paint. */
function isClear(runs: PaintedRuns, { y, zoom }: View, top: number, bottom: number): boolean {
  return runs.isEmpty(Math.floor((top - y) / zoom), Math.ceil((bottom - y) / zoom));
}

function roundUp(length: number): number {
  return Math.ceil(length / GRAIN) * GRAIN;
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
