import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growRect, intersectRects, rectOfSize } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import type { Pixels } from '../pixels';
import { blendPictures } from './blendPictures';
import { blendReach } from './blendReach';
import { pickWeights } from './pickWeights';

/** A picture of one grey, or of the grey a function gives for each pixel. */
function grey({ w, h }: Size, level: (x: number, y: number) => number): Pixels {
  const data = new Uint8ClampedArray(w * h * 4);
  for (let i = 0; i < w * h; i++) data.set(Array(3).fill(level(i % w, Math.floor(i / w))), i * 4);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return { w, h, data };
}

/** The first channel, row by row. */
function levels({ w, h, data }: Pixels): number[][] {
  return Array.from({ length: h }, (_, y) =>
    Array.from({ length: w }, (_, x) => data[(y * w + x) * 4]),
  );
}

/** Picks drawn as text: a digit for each pixel. */
function picked(parts: TemplateStringsArray): { size: Size; data: Uint8Array } {
  const rows = parts
    .join('')
    .trim()
    .split(/\s*\n\s*/);
  return {
    size: { w: rows[0].length, h: rows.length },
    data: Uint8Array.from(rows.join(''), Number),
  };
}

const left = (size: Size, until: number) =>
  Uint8Array.from({ length: size.w * size.h }, (_, i) => (i % size.w < until ? 0 : 1));

describe('blendPictures', () => {
  it('takes each pixel from the picture picked there when edges are hard', () => {
    const { size, data } = picked`
      0011
      0211
      2220`;
    const pictures = [10, 20, 30].map((level) => grey(size, () => level));
    expect(levels(blendPictures(pictures, data, rectOfSize(size), 0))).toEqual([
      [10, 10, 20, 20],
      [10, 30, 20, 20],
      [30, 30, 30, 10],
    ]);
  });

  it('passes light from one picture to the next across the whole seam, and no farther', () => {
    const size = { w: 40, h: 24 };
    const pictures = [grey(size, () => 40), grey(size, () => 200)];
    const row = levels(blendPictures(pictures, left(size, 20), rectOfSize(size), 16))[12];
    const { shade } = blendReach(16);
    expect(row.slice(0, 20 - shade)).toEqual(Array(20 - shade).fill(40));
    expect(row.slice(20 + shade)).toEqual(Array(20 - shade).fill(200));
    const seam = row.slice(20 - shade - 1, 20 + shade + 1);
    for (const [i, level] of seam.slice(1).entries()) expect(level).toBeGreaterThanOrEqual(seam[i]);
    // No step that would be seen as an edge.
    const steps = seam.slice(1).map((level, i) => level - seam[i]);
    expect(Math.max(...steps)).toBeLessThan(40);
  });

  it('mixes detail over a quarter of the way only, so that it does not show twice', () => {
    const size = { w: 64, h: 32 };
    const stripes = grey(size, (x) => (x % 2 === 0 ? 90 : 150));
    const plain = grey(size, () => 120);
    const row = levels(blendPictures([stripes, plain], left(size, 32), rectOfSize(size), 32))[16];
    const { shade, detail } = blendReach(32);
    // Beyond the narrow band the stripes are as strong as ever, though light still passes.
    const strong = row.slice(32 - shade, 32 - detail);
    for (let i = 1; i < strong.length; i++) {
      expect(Math.abs(strong[i] - strong[i - 1])).toBeGreaterThan(50);
    }
  });

  it('leaves alone what all pictures agree on, even in the midst of a seam', () => {
    const size = { w: 48, h: 32 };
    const inHole = (x: number, y: number) => x >= 12 && x < 36 && y >= 10 && y < 22;
    const photo = (x: number, y: number) => (x * 7 + y * 13) % 256;
    const pictures = [30, 220].map((level) =>
      grey(size, (x, y) => (inHole(x, y) ? level : photo(x, y))),
    );
    const mixed = levels(blendPictures(pictures, left(size, 24), rectOfSize(size), 24));
    for (let y = 0; y < size.h; y++) {
      for (let x = 0; x < size.w; x++) if (!inHole(x, y)) expect(mixed[y][x]).toBe(photo(x, y));
    }
  });

  it('is the same however a photo is cut into parts', () => {
    fc.assert(
      fc.property(mixes, fc.nat(30), fc.nat(20), ({ size, pictures, data, width }, x, y) => {
        const whole = levels(blendPictures(pictures, data, rectOfSize(size), width));
        const part = intersectRects({ x, y, w: 23, h: 17 }, rectOfSize(size));
        const around = intersectRects(growRect(part, blendReach(width).shade), rectOfSize(size));
        const cut = ({ data: bytes }: { data: Uint8Array | Uint8ClampedArray }, each: number) =>
          Array.from({ length: around.h }, (_, row) => {
            const from = ((around.y + row) * size.w + around.x) * each;
            return [...bytes.subarray(from, from + around.w * each)];
          }).flat();
        const parts = pictures.map((picture) => ({
          ...around,
          data: Uint8ClampedArray.from(cut(picture, 4)),
        }));
        const within = { ...part, x: part.x - around.x, y: part.y - around.y };
        const own = blendPictures(parts, Uint8Array.from(cut({ data }, 1)), within, width);
        const wanted = whole
          .slice(part.y, part.y + part.h)
          .map((row) => row.slice(part.x, part.x + part.w));
        expect(levels(own)).toEqual(wanted);
      }),
      { numRuns: 25 },
    );
  });

  it('has exactly the picked bytes far from every seam, and one picture everywhere is that picture', () => {
    fc.assert(
      fc.property(mixes, ({ size, pictures, data, width }) => {
        const mixed = blendPictures(pictures, data, rectOfSize(size), width);
        const { shade } = blendReach(width);
        const wrong: number[] = [];
        for (let i = 0; i < data.length; i++) {
          const at = { x: i % size.w, y: Math.floor(i / size.w), w: 1, h: 1 };
          const near = intersectRects(growRect(at, shade), rectOfSize(size));
          if (!isOne(data, size.w, near)) continue;
          if (mixed.data[i * 4] !== pictures[data[i]].data[i * 4]) wrong.push(i);
        }
        expect(wrong).toEqual([]);
        const only = blendPictures(
          pictures,
          data.map(() => 1),
          rectOfSize(size),
          width,
        );
        expect(only.data).toEqual(pictures[1].data);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses pictures of several sizes, and picks of a picture that is not there', () => {
    const size = { w: 2, h: 1 };
    const one = grey(size, () => 1);
    const whole = rectOfSize(size);
    expect(() => blendPictures([], new Uint8Array(2), whole, 4)).toThrow(RangeError);
    expect(() => blendPictures([one], Uint8Array.of(0, 1), whole, 4)).toThrow(RangeError);
    expect(() => blendPictures([one], new Uint8Array(3), whole, 4)).toThrow(RangeError);
    const other = grey({ w: 1, h: 2 }, () => 1);
    expect(() => blendPictures([one, other], new Uint8Array(2), whole, 4)).toThrow(RangeError);
  });
});

describe('pickWeights', () => {
  it('add up to one at every pixel, whole numbers all', () => {
    fc.assert(
      fc.property(mixes, ({ size, pictures, data, width }) => {
        const { shade } = blendReach(width);
        const { total, planes } = pickWeights(data, size, [...pictures.keys()], shade);
        const sums = planes.reduce((sum, plane) => sum.map((weight, i) => weight + plane[i]));
        expect(new Set(sums)).toEqual(new Set([total]));
        for (const plane of planes) {
          expect(plane.every((weight) => Number.isInteger(weight) && weight >= 0)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** Three noisy pictures, and blocks of picks. */
const mixes = fc
  .record({
    w: fc.integer({ min: 30, max: 60 }),
    h: fc.integer({ min: 20, max: 40 }),
    seed: fc.nat(),
    block: fc.integer({ min: 3, max: 24 }),
    width: fc.integer({ min: 0, max: 24 }),
  })
  .map(({ w, h, seed, block, width }) => {
    const size = { w, h };
    let state = seed % 2147483647 || 1;
    const next = () => {
      state = (state * 48271) % 2147483647;
      return state;
    };
    const pictures = [0, 1, 2].map(() => grey(size, () => next() % 256));
    const across = Math.ceil(w / block);
    const picks = Array.from({ length: across * Math.ceil(h / block) }, () => next() % 3);
    const data = Uint8Array.from({ length: w * h }, (_, i) => {
      const [x, y] = [i % w, Math.floor(i / w)];
      return picks[Math.floor(y / block) * across + Math.floor(x / block)];
    });
    return { size, pictures, data, width };
  });

function isOne(
  data: Uint8Array,
  stride: number,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
): boolean {
  const first = data[y * stride + x];
  for (let row = y; row < y + h; row++) {
    for (let i = row * stride + x; i < row * stride + x + w; i++) {
      if (data[i] !== first) return false;
    }
  }
  return true;
}
