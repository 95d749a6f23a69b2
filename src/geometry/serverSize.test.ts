import { describe, expect, it } from 'vitest';
import { type Megapixels, serverSize } from './serverSize';
import { FLUX_FILL_LIMITS } from './size';

function sizeOf(input: string, megapixels: Megapixels): string {
  const [w, h] = input.split('×').map(Number);
  const size = serverSize({ w, h }, megapixels, FLUX_FILL_LIMITS);
  return `${size.w}×${size.h}`;
}

describe('serverSize', () => {
  // Golden vectors: upstream.md §2.2.
  it.each([
    ['512×512', '512×512', '1024×1024', '512×512'],
    ['1000×1000', '992×992', '1024×1024', '512×512'],
    ['1439×1439', '1408×1408', '1024×1024', '512×512'],
    ['1440×1440', '1440×1440', '1024×1024', '512×512'],
    ['1440×672', '1440×672', '1472×672', '736×320'],
    ['1440×608', '1440×608', '1568×640', '768×320'],
    ['320×1440', '320×1440', '480×2144', '224×1056'],
    ['1920×1080', '1440×800', '1344×768', '672×384'],
    ['1280×720', '1280×704', '1344×768', '672×384'],
    ['800×600', '800×576', '1152×864', '576×416'],
    ['4032×3024', '1440×1056', '1152×864', '576×416'],
    ['1179×2556', '640×1440', '672×1504', '320×736'],
    ['2048×2048', '1440×1440', '1024×1024', '512×512'],
    ['2205×1470', '1408×928', '1248×832', '608×416'],
    ['31×31', '0×0', '1024×1024', '512×512'],
    ['5000×100', '1440×0', '7232×128', '3616×64'],
  ])('of %s is %s, %s, %s', (input, matched, one, quarter) => {
    expect(sizeOf(input, 'match_input')).toBe(matched);
    expect(sizeOf(input, '1')).toBe(one);
    expect(sizeOf(input, '0.25')).toBe(quarter);
  });

  it('leaves all 2025 sizes we send as they are, but only 39 of them under "1"', () => {
    const sides = Array.from({ length: 45 }, (_, i) => 32 * (i + 1));
    const sizes = sides.flatMap((w) => sides.map((h) => `${w}×${h}`));
    const unchanged = (mode: Megapixels) => sizes.filter((size) => sizeOf(size, mode) === size);
    expect(unchanged('match_input')).toHaveLength(2025);
    expect(unchanged('1')).toHaveLength(39);
  });
});
