import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_ARENA } from './arena';
import { spreadDistance } from './distance';
import { baseLevel, halve, isHole, type Level } from './level';
import { layOutPatches } from './patches';
import { buildPyramid } from './pyramid';
import { soapFilm } from './soapFilm';
import { workArea } from './workArea';

/** A level from rows of grey values; null is a hole. */
function levelOf(rows: (number | null)[][]): Level {
  const values = rows.flat();
  return {
    w: rows[0].length,
    h: rows.length,
    pixels: Uint8Array.from(values.flatMap((value) => new Array(4).fill(value ?? 0))),
    known: Float32Array.from(values, (value) => (value === null ? 0 : 1)),
  };
}

const greys = (level: Level) => [...level.pixels.filter((_, i) => i % 4 === 0)];

/** A grey square with a square hole of the given side in its middle. */
function withHole(side: number, hole: number): Level {
  const isInside = (v: number) => Math.abs(v - (side - 1) / 2) < hole / 2;
  return levelOf(
    Array.from({ length: side }, (_, y) =>
      Array.from({ length: side }, (_, x) => (isInside(x) && isInside(y) ? null : 100)),
    ),
  );
}

describe('baseLevel', () => {
  it('takes the known pixels of the box and nothing of the hidden ones', () => {
    const picture = { w: 3, h: 1, data: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) };
    const hole = { w: 3, h: 1, data: Uint8Array.of(0, 0, 255) };
    const level = baseLevel(picture, hole, { x: 1, y: 0, w: 2, h: 1 }, PLAIN_ARENA);
    expect([...level.pixels]).toEqual([4, 5, 6, 0, 0, 0, 0, 0]);
    expect([...level.known]).toEqual([1, 0]);
  });

  it('marks busy places in the fourth byte', () => {
    const paint = (x: number) => (x >= 20 && x % 2 === 0 ? 255 : 0);
    const data = Uint8Array.from({ length: 40 * 3 * 3 }, (_, i) => paint(Math.floor(i / 3) % 40));
    const hole = { w: 40, h: 3, data: new Uint8Array(120) };
    const { pixels } = baseLevel(
      { w: 40, h: 3, data },
      hole,
      { x: 0, y: 0, w: 40, h: 3 },
      PLAIN_ARENA,
    );
    expect(pixels[3]).toBe(0);
    expect(pixels[39 * 4 + 3]).toBe(255);
  });
});

describe('halve', () => {
  it('takes the mean of what is known, and the share of it', () => {
    const coarse = halve(
      levelOf([
        [10, 20, null],
        [30, null, null],
        [40, 50, 60],
      ]),
      PLAIN_ARENA,
    );
    expect([coarse.w, coarse.h]).toEqual([2, 2]);
    expect(greys(coarse)).toEqual([20, 0, 45, 60]);
    expect([...coarse.known]).toEqual([0.75, 0, 1, 1]);
    expect([0, 1, 2, 3].map((i) => isHole(coarse, i))).toEqual([false, true, false, false]);
  });

  it('rounds the mean of four bytes each for itself', () => {
    const law = fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (pixels) => {
      const { pixels: mean } = halve(
        { w: 2, h: 2, pixels, known: new Float32Array(4).fill(1) },
        PLAIN_ARENA,
      );
      for (let c = 0; c < 4; c++) {
        const sum = pixels[c] + pixels[c + 4] + pixels[c + 8] + pixels[c + 12];
        expect(mean[c]).toBe(Math.round(sum / 4));
      }
    });
    fc.assert(law);
  });
});

describe('spreadDistance', () => {
  const far = Number.POSITIVE_INFINITY;

  it('counts straight and diagonal steps', () => {
    const distance = Float32Array.of(0, far, far, far, far, far);
    spreadDistance(distance, { w: 3, h: 2 }, Int32Array.of(1, 2, 3, 4, 5));
    expect([...distance].map((d) => Number(d.toFixed(2)))).toEqual([0, 1, 2, 1, 1.41, 2.41]);
  });

  it('does not go through what is not among the places', () => {
    const distance = Float32Array.of(0, far, far, 0, far);
    spreadDistance(distance, { w: 5, h: 1 }, Int32Array.of(1, 4));
    expect([...distance]).toEqual([0, 1, far, 0, 1]);
  });
});

describe('layOutPatches', () => {
  it('sorts centres into sources, targets and neither', () => {
    const { role, holes } = layOutPatches(
      levelOf([
        [1, 2, 3, 4, null],
        [1, 2, 3, 4, 5],
        [1, 2, 3, 4, 5],
      ]),
      1,
      PLAIN_ARENA,
    );
    expect([...role]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 2, 0, 0, 0, 0, 0, 0]);
    expect([...holes]).toEqual([4]);
  });
});

describe('buildPyramid', () => {
  const levels = (level: Level, startSide = 40) =>
    buildPyramid(level, startSide, PLAIN_ARENA, () => {});

  it('goes down until the smaller side would pass under the start size', () => {
    expect(levels(withHole(200, 60)).map(({ w }) => w)).toEqual([200, 100, 50]);
    expect(levels(withHole(200, 60), 24).map(({ w }) => w)).toEqual([200, 100, 50, 25]);
  });

  it('stops when the hole is as thin as a patch', () => {
    expect(levels(withHole(400, 8)).map(({ w }) => w)).toEqual([400, 200]);
    expect(levels(withHole(400, 3))).toHaveLength(1);
  });

  it('takes smaller patches when large ones find no clean place, and none when none do', () => {
    const mesh = (gap: number) =>
      levelOf(
        Array.from({ length: 48 }, (_, y) =>
          Array.from({ length: 48 }, (_, x) => (x % gap === 0 || y % gap === 0 ? null : 100)),
        ),
      );
    expect([8, 6, 4, 2].map((gap) => levels(mesh(gap))[0]?.radius)).toEqual([3, 2, 1, undefined]);
  });
});

describe('soapFilm', () => {
  it('draws a straight ramp between two ends', () => {
    const level = levelOf([[0, null, null, null, 100]]);
    soapFilm(level, PLAIN_ARENA, () => {});
    const [, a, b, c] = greys(level);
    expect(Math.abs(a - 25)).toBeLessThanOrEqual(2);
    expect(Math.abs(b - 50)).toBeLessThanOrEqual(2);
    expect(Math.abs(c - 75)).toBeLessThanOrEqual(2);
  });

  it('spreads a single known pixel over everything', () => {
    const rows = Array.from({ length: 50 }, () => new Array<number | null>(70).fill(null));
    rows[3][60] = 77;
    const level = levelOf(rows);
    soapFilm(level, PLAIN_ARENA, () => {});
    expect(new Set(greys(level))).toEqual(new Set([77]));
  });
});

describe('workArea', () => {
  const holeAt = (w: number, h: number, places: [number, number][]) => {
    const data = new Uint8Array(w * h);
    for (const [x, y] of places) data[y * w + x] = 255;
    return { w, h, data };
  };

  it('is the box of the hole with half its size around it, inside the picture', () => {
    expect(
      workArea(
        holeAt(900, 800, [
          [300, 400],
          [499, 420],
        ]),
      ),
    ).toEqual({ x: 200, y: 300, w: 400, h: 221 });
    expect(workArea(holeAt(900, 800, [[10, 790]]))).toEqual({ x: 0, y: 726, w: 75, h: 74 });
    expect(workArea(holeAt(30, 20, [[0, 0]]))).toEqual({ x: 0, y: 0, w: 30, h: 20 });
  });

  it('is nothing for an empty hole', () => {
    expect(workArea(holeAt(9, 9, []))).toBeNull();
  });
});
