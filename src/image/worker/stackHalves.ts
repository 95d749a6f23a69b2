import type { Size } from '../../geometry/size';
import { LEVEL_PIXELS } from '../levelPixels';
import { openCanvas } from './canvasPixels';

/** The parts of a picture at half its sides, from the top, and how large they are together. */
type Halves = { halves: readonly ImageBitmap[]; size: Size };

/** Job: a picture at half its sides, a quarter and so on, each made of the one before. */
export async function stackHalves({ halves, size }: Halves): Promise<readonly ImageBitmap[]> {
  const { canvas, context } = openCanvas(size, { opaque: true });
  let y = 0;
  for (const half of halves) {
    context.drawImage(half, 0, y);
    y += half.height;
    half.close();
  }
  let last = canvas.transferToImageBitmap();
  const levels = [last];
  for (; last.width * last.height > LEVEL_PIXELS; levels.push(last)) {
    last = await createImageBitmap(last, {
      resizeWidth: Math.ceil(last.width / 2),
      resizeHeight: Math.ceil(last.height / 2),
      resizeQuality: 'low',
    });
  }
  return levels;
}
