import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';

/** A contact sheet in pixels: how large it is, where its pictures lie, and where its labels are written. */
export type SheetLayout = {
  readonly size: Size;
  readonly font: number;
  /** Each picture's, row by row. */
  readonly cells: readonly Rect[];
  /** Of each column: the middle of its label. Of each row likewise; none where there are no rows to tell apart. */
  readonly columns: readonly { readonly x: number; readonly y: number }[];
  readonly rows: readonly { readonly x: number; readonly y: number }[];
};

/** The most pixels of a sheet's side, and of one picture's longer side. */
const MAX_SIDE = 4096;
const MAX_CELL = 768;

/**
 * Lays a sheet out: labels over the columns and left of the rows, all pictures of one size and of the photo's shape,
 * as large as the sheet has room for, and no larger than the photo.
 * @param grid counts of columns and rows · @param labels whether the rows have labels
 */
export function sheetLayout(
  photo: Size,
  grid: { readonly columns: number; readonly rows: number },
  labels: boolean,
): SheetLayout {
  const gap = 8;
  const font = 20;
  const top = font * 2;
  const left = labels ? font * 9 : gap;
  const scale = Math.min(
    1,
    MAX_CELL / Math.max(photo.w, photo.h),
    (MAX_SIDE - left - gap * grid.columns) / (grid.columns * photo.w),
    (MAX_SIDE - top - gap * grid.rows) / (grid.rows * photo.h),
  );
  const w = Math.max(1, Math.floor(photo.w * scale));
  const h = Math.max(1, Math.floor(photo.h * scale));
  const xs = Array.from({ length: grid.columns }, (_, i) => left + i * (w + gap));
  const ys = Array.from({ length: grid.rows }, (_, i) => top + i * (h + gap));
  return {
    size: { w: left + grid.columns * (w + gap), h: top + grid.rows * (h + gap) },
    font,
    cells: ys.flatMap((y) => xs.map((x) => ({ x, y, w, h }))),
    columns: xs.map((x) => ({ x: x + w / 2, y: top / 2 })),
    rows: labels ? ys.map((y) => ({ x: left / 2, y: y + h / 2 })) : [],
  };
}
