import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rect } from '../geometry/rect';
import type { View } from '../geometry/view';
import { type Coverage, emptyCoverage } from '../mask/coverage';
import { createPaintedRuns } from './paintedRuns';
import { createPaintedSpans } from './paintedSpans';
import type { Pixels } from './pixels';
import { inkOf, tintPixels } from './tintPixels';

const INK = inkOf('#ff2e63', false);
const STRIPED = inkOf('#ff2e63', true);

/** A mask written as a picture: # is painted. */
function mask(picture: string): Coverage {
  const rows = picture.trim().split(/\s*\n\s*/);
  const coverage = emptyCoverage({ w: rows[0].length, h: rows.length });
  rows.forEach((row, y) => {
    [...row].forEach((sign, x) => {
      if (sign === '#') coverage.data[y * coverage.w + x] = 255;
    });
  });
  return coverage;
}

const canvas = (area: Rect): Pixels => ({
  ...area,
  data: new Uint32Array(area.w * area.h).fill(7),
});

/** Alphas as a picture: # opaque, + partly, . clear. */
function picture(out: Pixels): string {
  const sign = (word: number) => (word >>> 24 === 255 ? '#' : word === 0 ? '.' : '+');
  return Array.from({ length: out.h }, (_, y) =>
    Array.from(out.data.subarray(y * out.w, (y + 1) * out.w), sign).join(''),
  ).join('\n');
}

function show(coverage: Coverage, view: View, w: number, h: number, ink = INK): Pixels {
  const out = canvas({ x: 0, y: 0, w, h });
  tintPixels(coverage, createPaintedRuns(coverage), view, ink, out);
  return out;
}

/** Colours as a picture: T the tint, W white, B black, . clear. */
function colours(out: Pixels): string {
  const signs: Record<number, string> = { 6500095: 'T', 16777215: 'W', 0: 'B' };
  const sign = (word: number) => (word === 0 ? '.' : (signs[word & 0xffffff] ?? '?'));
  return Array.from({ length: out.h }, (_, y) =>
    Array.from(out.data.subarray(y * out.w, (y + 1) * out.w), sign).join(''),
  ).join('\n');
}

describe('inkOf', () => {
  const bytes = (word: number) => [...new Uint8Array(Uint32Array.of(word).buffer)];

  it('is the colour in the order of ImageData, opaque', () => {
    expect(bytes(INK.tint)).toEqual([255, 46, 99, 255]);
    expect(INK.stripe).toBeNull();
  });

  it('stripes a dark colour with white and a light one with black', () => {
    expect(bytes(inkOf('#ff2e63', true).stripe ?? 0)).toEqual([255, 255, 255, 255]);
    expect(bytes(inkOf('#ffffff', true).stripe ?? 0)).toEqual([0, 0, 0, 255]);
    expect(bytes(inkOf('#00d5ff', true).stripe ?? 0)).toEqual([0, 0, 0, 255]);
  });
});

describe('tintPixels', () => {
  it('shows byte for byte at 100 %', () => {
    const out = show(mask('.#.\n##.'), { x: 1, y: 0, zoom: 1 }, 5, 3);
    expect(picture(out)).toBe('..#..\n.##..\n.....');
    expect(out.data[2]).toBe(INK.tint);
  });

  it('enlarges into sharp squares, off the edges too', () => {
    expect(picture(show(mask('#.\n.#'), { x: -1, y: 1, zoom: 3 }, 7, 6))).toBe(
      ['.......', '##.....', '##.....', '##.....', '..###..', '..###..'].join('\n'),
    );
  });

  it('reduces to the painted share', () => {
    const out = show(mask('##..\n##..\n#...\n....'), { x: 0, y: 0, zoom: 0.5 }, 2, 2);
    expect(Array.from(out.data, (word) => word >>> 24)).toEqual([255, 0, 64, 0]);
  });

  it('lets one painted pixel of ten thousand be seen', () => {
    const coverage = emptyCoverage({ w: 100, h: 100 });
    coverage.data[5050] = 255;
    const out = show(coverage, { x: 0, y: 0, zoom: 0.02 }, 2, 2);
    expect(Array.from(out.data, (word) => word >>> 24)).toEqual([0, 0, 0, 64]);
  });

  it('shows a photo that ends inside a screen pixel without fading its edge', () => {
    expect(picture(show(mask('###\n###\n###'), { x: 0, y: 0, zoom: 0.5 }, 3, 2))).toBe('##.\n##.');
  });

  it('draws nothing for a picture out of sight', () => {
    for (const zoom of [0.5, 4]) {
      expect(picture(show(mask('##\n##'), { x: 90, y: -90, zoom }, 3, 1))).toBe('...');
      expect(picture(show(mask('##\n##'), { x: -90, y: 0, zoom }, 3, 1))).toBe('...');
    }
  });
});

describe('a mask of many tiles', () => {
  it('shows what is painted in tiles that are empty, mixed and full', () => {
    const coverage = emptyCoverage({ w: 256, h: 128 });
    for (let row = 0; row < 64; row++) coverage.data.fill(255, row * 256 + 64, row * 256 + 160);
    coverage.data[100 * 256 + 255] = 255;
    const out = show(coverage, { x: 1, y: 0, zoom: 1 / 32 }, 10, 4);
    expect(picture(out)).toBe(['...###....', '...###....', '..........', '........+.'].join('\n'));
  });
});

describe('the pattern', () => {
  const block = mask('########\n########\n..####..\n########');

  it("runs down to the left in stripes of 4 pixels, from the photo's corner on", () => {
    expect(colours(show(block, { x: 0, y: 0, zoom: 1 }, 10, 4, STRIPED))).toBe(
      ['TTTTWWWW..', 'TTTWWWWT..', '..WWWW....', 'TWWWWTTT..'].join('\n'),
    );
    expect(colours(show(block, { x: 3.4, y: -1, zoom: 1 }, 12, 3, STRIPED))).toBe(
      ['...TTTWWWWT.', '.....WWWW...', '...TWWWWTTT.'].join('\n'),
    );
  });

  it('is as wide enlarged as reduced, where it leaves each pixel its alpha', () => {
    expect(colours(show(mask('##'), { x: 0, y: 0, zoom: 5 }, 10, 2, STRIPED))).toBe(
      ['TTTTWWWWTT', 'TTTWWWWTTT'].join('\n'),
    );
    const wide = mask(`${'#'.repeat(15)}.\n${'#'.repeat(16)}`);
    const out = show(wide, { x: 0, y: 0, zoom: 0.5 }, 8, 1, STRIPED);
    expect(colours(out)).toBe('TTTTWWWW');
    expect(Array.from(out.data, (word) => word >>> 24)).toEqual([...Array(7).fill(255), 191]);
  });
});

describe('a part repainted', () => {
  const scene = fc.record({
    data: fc.uint8Array({ minLength: 15 * 11, maxLength: 15 * 11 }),
    x: fc.double({ min: -30, max: 30, noNaN: true }),
    y: fc.double({ min: -30, max: 30, noNaN: true }),
    zoom: fc.double({ min: 0.1, max: 9, noNaN: true }),
    left: fc.nat(19),
    top: fc.nat(13),
    w: fc.integer({ min: 1, max: 20 }),
    h: fc.integer({ min: 1, max: 14 }),
  });

  it('equals the whole repainted, with stripes and without', () => {
    fc.assert(
      fc.property(scene, fc.constantFrom(INK, STRIPED), ({ data, x, y, zoom, ...cut }, ink) => {
        const coverage = { w: 15, h: 11, data: data.map((byte) => (byte > 127 ? 255 : 0)) };
        const all = show(coverage, { x, y, zoom }, 20, 14, ink);
        const { left, top } = cut;
        const [w, h] = [Math.min(cut.w, 20 - left), Math.min(cut.h, 14 - top)];
        const part = canvas({ x: left, y: top, w, h });
        tintPixels(coverage, createPaintedRuns(coverage), { x, y, zoom }, ink, part);
        part.data.forEach((word, i) => {
          const there = all.data[(top + Math.floor(i / w)) * 20 + left + (i % w)];
          if (word !== there) throw new Error(`pixel ${i}`);
        });
      }),
    );
  });

  it('agrees with a plain reading of the definition', () => {
    fc.assert(
      fc.property(scene, ({ data, x, y, zoom }) => {
        const coverage = { w: 15, h: 11, data: data.map((byte) => (byte > 127 ? 255 : 0)) };
        const shown = show(coverage, { x, y, zoom }, 20, 14);
        shown.data.forEach((word, i) => {
          const expected = plainAlpha(coverage, { x, y, zoom }, i % 20, Math.floor(i / 20));
          if (word >>> 24 !== expected) throw new Error(`pixel ${i}: ${word >>> 24}, ${expected}`);
        });
      }),
    );
  });
});

describe('noise beside strokes', () => {
  const scene = fc.record({
    bytes: fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
    size: fc.constantFrom({ w: 200, h: 70 }, { w: 197, h: 70 }),
    x: fc.double({ min: -150, max: 10, noNaN: true }),
    y: fc.double({ min: -50, max: 5, noNaN: true }),
    zoom: fc.oneof(fc.constant(1), fc.double({ min: 0.1, max: 3, noNaN: true })),
  });

  it('agrees with a plain reading too', () => {
    fc.assert(
      fc.property(scene, ({ bytes, size, ...view }) => {
        const coverage = emptyCoverage(size);
        const { w, data } = coverage;
        for (let i = 0; i < data.length; i++) {
          const isNoise = i % w < 64;
          const random = isNoise ? bytes.next().value > 127 : i % w > 90 && i % w < 160;
          data[i] = random ? 255 : 0;
        }
        const paints = createPaintedSpans(coverage).inRow(0);
        expect(paints.map(({ paint }) => paint)).toEqual(['dots', 'runs']);
        show(coverage, view, 20, 14).data.forEach((word, i) => {
          const expected = plainAlpha(coverage, view, i % 20, Math.floor(i / 20));
          if (word >>> 24 !== expected) throw new Error(`pixel ${i}: ${word >>> 24}, ${expected}`);
        });
      }),
      { numRuns: 20 },
    );
  });
});

function plainAlpha(coverage: Coverage, view: View, px: number, py: number): number {
  const inside: number[] = [];
  for (let row = 0; row < coverage.h; row++) {
    for (let column = 0; column < coverage.w; column++) {
      const covers =
        view.zoom >= 1
          ? Math.floor((px + 0.5 - view.x) / view.zoom) === column &&
            Math.floor((py + 0.5 - view.y) / view.zoom) === row
          : holds(column, (px - view.x) / view.zoom, (px + 1 - view.x) / view.zoom) &&
            holds(row, (py - view.y) / view.zoom, (py + 1 - view.y) / view.zoom);
      if (covers) inside.push(coverage.data[row * coverage.w + column]);
    }
  }
  const sum = inside.reduce((a, b) => a + b, 0);
  return sum ? Math.max(64, Math.round(sum / inside.length)) : 0;
}

/** Whether the centre of pixel `i` lies between two edges. */
const holds = (i: number, from: number, to: number) => i + 0.5 >= from && i + 0.5 < to;
