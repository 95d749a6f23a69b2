import type { Rect } from '../../geometry/rect';
import type { Coverage } from '../../mask/coverage';
import type { Picture } from './picture';

/**
 * A copy of the picture with the hole's pixels from `filled`, which shows its part `area`.
 * @param filled `step` bytes a pixel, of which the first three are R, G, B
 */
export function paste(
  picture: Picture,
  hole: Coverage,
  filled: Uint8Array,
  step: 3 | 4,
  area: Rect,
): Picture {
  const data = picture.data.slice();
  for (let y = 0; y < area.h; y++) {
    for (let x = 0; x < area.w; x++) {
      const to = (area.y + y) * picture.w + area.x + x;
      if (hole.data[to] === 0) continue;
      const from = (y * area.w + x) * step;
      for (let c = 0; c < 3; c++) data[to * 3 + c] = filled[from + c];
    }
  }
  return { w: picture.w, h: picture.h, data };
}
