import type { Rect } from '../../geometry/rect';
import { type Difference, differenceOf, newTally, paintDifference } from '../difference';
import { heatScale } from '../heatScale';
import type { PictureLayer } from '../pictureLayer';
import { openCanvas } from './canvasPixels';

type DifferenceInput = {
  /** Layers of the two pictures, the lowest first. */
  a: readonly PictureLayer[];
  b: readonly PictureLayer[];
  /** Where both have pixels, in whole photo pixels. */
  area: Rect;
  gain: number;
};

/** Pixels compared per step: of a large photo, both pictures at once would take too much memory. */
const BAND_PIXELS = 2_000_000;

/** Job: how two pictures differ, painted by the heat scale, and in figures. */
export async function paintDifferences(
  input: DifferenceInput,
): Promise<Difference & { readonly heat: ImageBitmap }> {
  const { a, b, area, gain } = input;
  const rows = Math.max(1, Math.min(area.h, Math.floor(BAND_PIXELS / area.w)));
  const heat = openCanvas(area, { opaque: true });
  const band = openCanvas({ w: area.w, h: rows }, { opaque: true });
  const scale = heatScale(gain);
  const tally = newTally();
  for (let y = 0; y < area.h; y += rows) {
    const part = { ...area, y: area.y + y, h: Math.min(rows, area.h - y) };
    const { w, h, data } = paintDifference(
      readPart(band.context, a, part),
      readPart(band.context, b, part),
      scale,
      tally,
    );
    heat.context.putImageData(new ImageData(data, w, h), 0, y);
  }
  for (const { bitmap } of [...a, ...b]) bitmap.close();
  return { ...differenceOf(tally), heat: heat.canvas.transferToImageBitmap() };
}

/** The pixels of a picture in a part of the photo. */
function readPart(
  context: OffscreenCanvasRenderingContext2D,
  layers: readonly PictureLayer[],
  { x, y, w, h }: Rect,
) {
  for (const { bitmap, rect } of layers) {
    context.drawImage(bitmap, rect.x - x, rect.y - y, rect.w, rect.h);
  }
  return { w, h, data: context.getImageData(0, 0, w, h).data };
}
