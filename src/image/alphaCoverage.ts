import { type Coverage, REPAINT } from '../mask/coverage';
import type { Pixels } from './pixels';

/** Pixels less opaque than this count as transparent. */
const HALF = 128;

/** Whether any pixel is not fully opaque. */
export function hasAlpha({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

/** The transparent pixels as a mask of what to repaint; null when there are none. */
export function transparentCoverage({ w, h, data }: Pixels): Coverage | null {
  const covered = new Uint8Array(w * h);
  let any = false;
  for (let i = 0; i < covered.length; i++) {
    if (data[i * 4 + 3]! >= HALF) continue;
    covered[i] = REPAINT;
    any = true;
  }
  return any ? { w, h, data: covered } : null;
}
