import { type Coverage, KEEP, REPAINT } from '../../src/mask/coverage';

/** A mask drawn as text, one line a row: `#` repaint, `.` keep; spaces do not count. */
export function grid(parts: TemplateStringsArray): Coverage {
  const rows = parts
    .join('')
    .split('\n')
    .map((line) => line.replaceAll(/\s/g, ''))
    .filter((line) => line !== '');
  const data = Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? REPAINT : KEEP));
  return { w: rows[0]?.length ?? 0, h: rows.length, data };
}

/** A mask as text, the way `grid` reads it; a byte that is neither 0 nor 255 shows as `?`. */
export function picture({ w, h, data }: Coverage): string {
  const sign = (byte: number) => (byte === REPAINT ? '#' : byte === KEEP ? '.' : '?');
  const row = (y: number) => Array.from(data.subarray(y * w, (y + 1) * w), sign).join(' ');
  return Array.from({ length: h }, (_, y) => row(y)).join('\n');
}
