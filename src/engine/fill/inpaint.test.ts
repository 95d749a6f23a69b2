import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inpaint } from './inpaint';
import type { Picture } from './picture';
import { drawShare } from './random';
import { Cancelled } from './work';

type Paint = (x: number, y: number) => readonly [number, number, number];

const OPTIONS = { seed: 7, variant: 0, steps: 4 };
const stripes: Paint = (x, y) => ((x + 2 * y) % 12 < 6 ? [230, 200, 40] : [20, 60, 120]);

function picture(w: number, h: number, paint: Paint): Picture {
  const data = new Uint8Array(w * h * 3);
  for (let i = 0; i < w * h; i++) data.set(paint(i % w, Math.floor(i / w)), i * 3);
  return { w, h, data };
}

function noise(w: number, h: number, seed: number): Picture {
  const random = Int32Array.of(seed);
  return {
    w,
    h,
    data: Uint8Array.from({ length: w * h * 3 }, () => Math.floor(drawShare(random) * 256)),
  };
}

function hole(w: number, h: number, isInside: (x: number, y: number) => boolean) {
  const data = Uint8Array.from({ length: w * h }, (_, i) =>
    isInside(i % w, Math.floor(i / w)) ? 255 : 0,
  );
  return { w, h, data };
}

const square = (w: number, h: number, side: number) =>
  hole(w, h, (x, y) => Math.abs(x - w / 2) < side / 2 && Math.abs(y - h / 2) < side / 2);

function fill(from: Picture, mask: ReturnType<typeof hole>, options: Partial<typeof OPTIONS> = {}) {
  return inpaint(
    from,
    mask,
    { ...OPTIONS, ...options },
    () => {},
    () => false,
  );
}

/** Mean absolute difference of two pictures inside the mask, in grey levels. */
function difference(a: Picture, b: Picture, mask: ReturnType<typeof hole>): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < a.data.length; i++) {
    if (mask.data[Math.floor(i / 3)] === 0) continue;
    sum += Math.abs(a.data[i] - b.data[i]);
    count += 1;
  }
  return sum / count;
}

/** The picture with other bytes under the mask. */
function scrambled(from: Picture, mask: ReturnType<typeof hole>, seed: number): Picture {
  const other = noise(from.w, from.h, seed);
  const data = from.data.map((value, i) =>
    mask.data[Math.floor(i / 3)] === 0 ? value : other.data[i],
  );
  return { ...from, data };
}

const MASKS = {
  'one pixel': hole(32, 32, (x, y) => x === 11 && y === 20),
  'a corner': hole(32, 32, (x, y) => x < 9 && y < 9),
  'a line one pixel wide': hole(32, 32, (x) => x === 16),
  'every second line': hole(32, 32, (_, y) => y % 2 === 0),
  'a chequerboard': hole(32, 32, (x, y) => (x + y) % 2 === 0),
  'the rim': hole(32, 32, (x, y) => x === 0 || y === 0 || x === 31 || y === 31),
  'one half': hole(32, 32, (x) => x < 16),
  'all but one pixel': hole(32, 32, (x, y) => x !== 5 || y !== 9),
};

describe('inpaint, for any mask', () => {
  it.each(Object.entries(MASKS))('%s: keeps the rest and never sees the hidden', (_, mask) => {
    const from = noise(32, 32, 1);
    const filled = fill(from, mask);
    expect(
      difference(
        filled,
        from,
        hole(32, 32, (x, y) => mask.data[y * 32 + x] === 0),
      ),
    ).toBe(0);
    expect(fill(scrambled(from, mask, 2), mask).data).toEqual(filled.data);
  });

  it('holds the same laws for random sizes and masks', () => {
    const arbitrary = fc.record({
      w: fc.integer({ min: 1, max: 40 }),
      h: fc.integer({ min: 1, max: 40 }),
      density: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      blob: fc.integer({ min: 1, max: 9 }),
      seed: fc.integer(),
      variant: fc.integer({ min: 0, max: 3 }),
    });
    const law = fc.property(arbitrary, ({ w, h, density, blob, seed, variant }) => {
      const random = Int32Array.of(seed);
      const cells = Array.from({ length: w * h }, () => drawShare(random) < density);
      const mask = hole(w, h, (x, y) => cells[Math.floor(y / blob) * w + Math.floor(x / blob)]);
      fc.pre(mask.data.includes(0) && mask.data.includes(255));
      const from = noise(w, h, seed);
      const filled = fill(from, mask, { seed, variant });
      expect(filled.data).toHaveLength(from.data.length);
      filled.data.forEach((value, i) => {
        if (mask.data[Math.floor(i / 3)] === 0) expect(value).toBe(from.data[i]);
      });
      expect(fill(scrambled(from, mask, seed + 1), mask, { seed, variant }).data).toEqual(
        filled.data,
      );
    });
    fc.assert(law, { numRuns: 60 });
  });

  it('fills with what is there: in a grey picture nothing but that grey', () => {
    const grey = picture(48, 40, () => [90, 91, 92]);
    const mask = square(48, 40, 20);
    expect(fill(scrambled(grey, mask, 3), mask).data).toEqual(grey.data);
  });

  it('looks no further than the hole needs', () => {
    const near = noise(400, 80, 5);
    const far = { ...near, data: near.data.slice() };
    far.data.fill(0, 0, 3);
    const mask = hole(400, 80, (x, y) => x > 350 && x < 370 && y > 30 && y < 50);
    expect(difference(fill(near, mask), fill(far, mask), mask)).toBe(0);
  });
});

describe('inpaint, as a picture', () => {
  const mask = square(128, 96, 36);
  const striped = picture(128, 96, stripes);
  const hidden = scrambled(striped, mask, 9);

  it('continues stripes far better than any flat colour could', () => {
    const flat = picture(128, 96, () => [125, 130, 80]);
    const filled = fill(hidden, mask, { steps: 28 });
    expect(difference(filled, striped, mask)).toBeLessThan(difference(flat, striped, mask) / 8);
  });

  it('gives the same bytes for the same seed and others for another', () => {
    const from = noise(96, 96, 4);
    const middle = square(96, 96, 40);
    expect(fill(from, middle).data).toEqual(fill(from, middle).data);
    expect(difference(fill(from, middle), fill(from, middle, { seed: 8 }), middle)).toBeGreaterThan(
      1,
    );
  });

  it('gives four different fills for one seed', () => {
    const from = noise(96, 96, 4);
    const middle = square(96, 96, 40);
    const fills = [0, 1, 2, 3].map((variant) => fill(from, middle, { variant }));
    fills.forEach((a, i) => {
      for (const b of fills.slice(0, i)) expect(difference(a, b, middle)).toBeGreaterThan(1);
    });
  });
});

describe('inpaint, as a job', () => {
  const from = noise(96, 96, 4);
  const mask = square(96, 96, 40);

  it('reports the work done, from little to all, never falling', () => {
    const told: number[] = [];
    inpaint(
      from,
      mask,
      OPTIONS,
      (fraction) => told.push(fraction),
      () => false,
    );
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(new Set(told).size).toBeGreaterThan(10);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    expect(told.at(-2), 'the work counted beforehand is the work done').toBe(1);
  });

  it('does more work for more steps', () => {
    const ticks = (steps: number) => {
      let count = 0;
      inpaint(
        from,
        mask,
        { ...OPTIONS, steps },
        () => {
          count += 1;
        },
        () => false,
      );
      return count;
    };
    expect(ticks(50)).toBeGreaterThan(ticks(1));
  });

  it('stops soon after it is cancelled', () => {
    let asked = 0;
    const isCancelled = () => ++asked > 5;
    expect(() => inpaint(from, mask, OPTIONS, () => {}, isCancelled)).toThrow(Cancelled);
    expect(asked).toBe(6);
  });

  it('refuses what it cannot do', () => {
    expect(() =>
      fill(
        from,
        hole(96, 96, () => false),
      ),
    ).toThrow('the mask is empty');
    expect(() =>
      fill(
        from,
        hole(96, 96, () => true),
      ),
    ).toThrow('covers the whole picture');
    expect(() =>
      fill(
        from,
        hole(95, 96, () => true),
      ),
    ).toThrow('mask is 95×96');
  });
});
