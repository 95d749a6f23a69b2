import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../geometry/view';
import { type Coverage, emptyCoverage } from '../mask/coverage';
import { type Pixels, tintPixels, tintWord } from './tintPixels';

const TINT = tintWord('#ff2e63');

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

const canvas = (w: number, h: number): Pixels => ({ w, h, data: new Uint32Array(w * h).fill(7) });

const whole = (out: Pixels) => ({ x: 0, y: 0, w: out.w, h: out.h });

/** Alphas as a picture: # opaque, + partly, . clear. */
function picture(out: Pixels): string {
  const sign = (word: number) => (word >>> 24 === 255 ? '#' : word === 0 ? '.' : '+');
  return Array.from({ length: out.h }, (_, y) =>
    Array.from(out.data.subarray(y * out.w, (y + 1) * out.w), sign).join(''),
  ).join('\n');
}

function show(coverage: Coverage, view: View, w: number, h: number): Pixels {
  const out = canvas(w, h);
  tintPixels(coverage, view, TINT, whole(out), out);
  return out;
}

describe('tintWord', () => {
  it('is the colour in the order of ImageData, opaque', () => {
    expect([...new Uint8Array(Uint32Array.of(tintWord('#ff2e63')).buffer)]).toEqual([
      255, 46, 99, 255,
    ]);
  });
});

describe('tintPixels', () => {
  it('shows byte for byte at 100 %', () => {
    const out = show(mask('.#.\n##.'), { x: 1, y: 0, zoom: 1 }, 5, 3);
    expect(picture(out)).toBe('..#..\n.##..\n.....');
    expect(out.data[2]).toBe(TINT);
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

  it('equals the whole repainted, and nothing else is touched', () => {
    fc.assert(
      fc.property(scene, ({ data, x, y, zoom, left, top, w, h }) => {
        const coverage = { w: 15, h: 11, data: data.map((byte) => (byte > 127 ? 255 : 0)) };
        const all = show(coverage, { x, y, zoom }, 20, 14);
        const part = canvas(20, 14);
        const area = { x: left, y: top, w: Math.min(w, 20 - left), h: Math.min(h, 14 - top) };
        tintPixels(coverage, { x, y, zoom }, TINT, area, part);
        part.data.forEach((word, i) => {
          const inside =
            i % 20 >= area.x &&
            i % 20 < area.x + area.w &&
            Math.floor(i / 20) >= area.y &&
            Math.floor(i / 20) < area.y + area.h;
          if (word !== (inside ? all.data[i] : 7)) throw new Error(`pixel ${i}`);
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
