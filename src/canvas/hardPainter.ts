import type { Rect } from '../geometry/rect';
import type { PictureLayer } from '../image/pictureLayer';
import type { Picks } from '../mask/pick/picks';
import { openCanvas } from './openCanvas';
import { pickStencil } from './pickTint';

/** Lays a picture on `to`, whose corner is at `area`'s, where within `rect` the picks have the value. */
type LayHard = (
  to: OffscreenCanvasRenderingContext2D,
  area: Rect,
  rect: Rect,
  value: number,
  picture: readonly PictureLayer[],
) => void;

/** What shows a picture where it was picked as it is, with hard edges: fast enough to follow a brush. */
export function createHardPainter(picks: Picks): LayHard {
  const stencil = openCanvas({ w: 1, h: 1 });
  return (to, area, rect, value, picture) => {
    const { canvas } = stencil;
    // Only ever grown: a size of its own for each part of a stroke would mean new memory each time.
    if (canvas.width < rect.w) canvas.width = rect.w;
    if (canvas.height < rect.h) canvas.height = rect.h;
    const shape = new ImageData(pickStencil(picks, value, rect), rect.w, rect.h);
    stencil.globalCompositeOperation = 'source-over';
    stencil.clearRect(0, 0, canvas.width, canvas.height);
    stencil.putImageData(shape, 0, 0);
    stencil.globalCompositeOperation = 'source-atop';
    for (const layer of picture) {
      stencil.drawImage(layer.bitmap, layer.rect.x - rect.x, layer.rect.y - rect.y);
    }
    const [x, y] = [rect.x - area.x, rect.y - area.y];
    to.drawImage(canvas, 0, 0, rect.w, rect.h, x, y, rect.w, rect.h);
  };
}
