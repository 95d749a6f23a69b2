import { MaskEngine } from '../../src/mask/maskEngine';
import { SQUARE } from './subject';
import { BRUSH, type Walk } from './walks';

/** The page's own engine with the walks painted on it, without a page. */
export function painted(walks: readonly Walk[]): MaskEngine {
  const mask = new MaskEngine(SQUARE);
  for (const walk of walks) {
    const [first, ...rest] = walk.map(([x, y]) => ({ x, y }));
    mask.beginStroke({ size: BRUSH, mode: 'paint' }, first);
    mask.extendStroke(rest);
    mask.commitStroke();
  }
  return mask;
}
