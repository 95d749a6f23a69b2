import type { Size } from '../geometry/size';

/** Into how many columns `count` panes are laid so that a picture of this shape is largest in each. */
export function gridColumns(count: number, area: Size, picture: Size): number {
  let best = 1;
  let bestZoom = 0;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const zoom = Math.min(area.w / columns / picture.w, area.h / rows / picture.h);
    if (zoom > bestZoom) [best, bestZoom] = [columns, zoom];
  }
  return best;
}
