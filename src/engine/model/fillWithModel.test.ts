import { describe, expect, it } from 'vitest';
import type { Size } from '../../geometry/size';
import { Cancelled } from '../fill/work';
import { fillWithModel, type Model } from './fillWithModel';
import { modelArea } from './modelArea';
import type { Numbers } from './tensors';

/** A picture of one grey with a hole of `side` whose corner is at x, y. */
function sceneOf(size: Size, [x, y, side]: [number, number, number]) {
  const isHole = (i: number) => {
    const u = (i % size.w) - x;
    const v = Math.floor(i / size.w) - y;
    return u >= 0 && u < side && v >= 0 && v < side;
  };
  const data = new Uint8Array(size.w * size.h * 3).fill(80);
  const hole = Uint8Array.from({ length: size.w * size.h }, (_, i) => (isHole(i) ? 255 : 0));
  return { picture: { ...size, data }, hole: { ...size, data: hole } };
}

type Shown = { image: Numbers; mask: Numbers; size: Size };

/** A model that fills everything with 0.5, and remembers what it was shown. */
function greyModel(size: Size | null) {
  const shown: Shown[] = [];
  const model: Model = {
    signature: { type: 'float32', image: 'i', mask: 'm', output: 'o', size },
    run: async (image, mask, input) => {
      shown.push({ image, mask, size: input });
      return new Float32Array(image.length).fill(0.5);
    },
  };
  return { model, shown };
}

const never = () => false;

describe('fillWithModel', () => {
  it.each<[string, Size | null, Size]>([
    ['any size: in whole tokens, mirrored beyond the picture', null, { w: 80, h: 80 }],
    ['a smaller size: scaled', { w: 48, h: 40 }, { w: 48, h: 40 }],
    ['a larger size: not scaled', { w: 512, h: 512 }, { w: 512, h: 512 }],
  ])('%s', async (_, size, input) => {
    const { picture, hole } = sceneOf({ w: 300, h: 200 }, [0, 190, 10]);
    const { model, shown } = greyModel(size);
    const told: number[] = [];
    const filled = await fillWithModel(picture, hole, model, (f) => told.push(f), never);
    const isHole = (i: number) => hole.data[Math.floor(i / 3)] > 0;
    expect(filled.data).toEqual(picture.data.map((value, i) => (isHole(i) ? 128 : value)));
    expect(shown[0].size).toEqual(input);
    const { image, mask } = shown[0];
    expect(new Set(mask)).toEqual(new Set([0, 1]));
    expect(mask.every((covered, i) => (covered === 1 ? image[i] === 0 : image[i] > 0.2))).toBe(
      true,
    );
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('stops before the model and after it', async () => {
    const { picture, hole } = sceneOf({ w: 64, h: 64 }, [8, 8, 8]);
    for (const times of [0, 1]) {
      const { model, shown } = greyModel(null);
      let asked = 0;
      const filling = fillWithModel(
        picture,
        hole,
        model,
        () => {},
        () => asked++ >= times,
      );
      await expect(filling).rejects.toThrow(Cancelled);
      expect(shown).toHaveLength(times);
    }
  });

  it.each<[string, number[]]>([
    ['too few numbers', [1]],
    ['no numbers', new Array(64 * 64 * 3).fill(Number.NaN)],
  ])('says what a model did wrong: %s', async (_, numbers) => {
    const { picture, hole } = sceneOf({ w: 64, h: 64 }, [8, 8, 8]);
    const { model } = greyModel(null);
    const broken = { ...model, run: async () => Float32Array.from(numbers) };
    const filling = fillWithModel(picture, hole, broken, () => {}, never);
    await expect(filling).rejects.toThrow('the model gave');
  });
});

describe('modelArea', () => {
  const place = (size: Size | null) =>
    modelArea(sceneOf({ w: 900, h: 700 }, [400, 600, 100]).hole, size);

  it('is the hole with its surroundings, and as much more as the model has room for', () => {
    const least = { x: 336, y: 536, w: 228, h: 164 };
    expect(place(null)).toEqual({ area: least, scaled: least, input: { w: 240, h: 176 } });
    expect(place({ w: 512, h: 512 })?.area).toEqual({ x: 194, y: 188, w: 512, h: 512 });
    expect(place({ w: 512, h: 64 })?.area).toEqual({ x: 194, y: 536, w: 512, h: 164 });
  });

  it('keeps its shape when it is scaled', () => {
    expect(place({ w: 64, h: 64 })?.scaled).toEqual({ w: 64, h: 46 });
  });

  it('is nothing for an empty hole', () => {
    expect(modelArea({ w: 8, h: 8, data: new Uint8Array(64) }, null)).toBeNull();
  });
});
