import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { anyCoverage } from '../../e2e/tools/anyCoverage';
import { grid, picture } from '../../e2e/tools/grid';
import type { Size } from '../geometry/size';
import type { Coverage } from '../mask/coverage';
import { runsOf } from '../mask/maskRuns';
import { greyPng } from './greyPng';
import { type ImportedMask, maskOf } from './maskOf';
import type { Pixels } from './pixels';
import { hasPngRemark, WHITE_IS_REPAINT } from './pngRemark';

/** What the signs of a drawn picture look like: `#` white, `.` black, `o` light and `,` dark grey, `_` nothing. */
const COLOURS: Record<string, readonly number[]> = {
  '#': [255, 255, 255, 255],
  o: [128, 128, 128, 255],
  ',': [127, 127, 127, 255],
  '.': [0, 0, 0, 255],
  _: [0, 0, 0, 0],
};

/** A picture drawn as text, one line a row. */
function drawn(parts: TemplateStringsArray): Pixels {
  const rows = parts[0].trim().split('\n');
  const colours = rows.flatMap((row) => [...row.replaceAll(' ', '')].map((sign) => COLOURS[sign]));
  const data = Uint8ClampedArray.from(colours.flat());
  return { w: colours.length / rows.length, h: rows.length, data };
}

const SMALL = { w: 5, h: 3 };
const open = (pixels: Pixels, size: Size) => maskOf(pixels, size, false);

function expectOpened(mask: ImportedMask, coverage: Coverage, rest: Partial<ImportedMask>): void {
  expect(picture(mask.coverage)).toBe(picture(coverage));
  expect(mask).toMatchObject(rest);
}

describe('maskOf', () => {
  it('repaints what is light', () => {
    const mask = open(
      drawn`
      . . . . .
      . # o , .
      . . . . .`,
      SMALL,
    );
    const strokes = grid`
      . . . . .
      . # # . .
      . . . . .`;
    expectOpened(mask, strokes, { picture: SMALL, from: 'light', inverted: false });
  });

  it('repaints what is dark when it is clearly drawn on light', () => {
    const mask = open(
      drawn`
      # # # # #
      # . . # #
      # # . # #`,
      SMALL,
    );
    const strokes = grid`
      . . . . .
      . # # . .
      . . # . .`;
    expectOpened(mask, strokes, { from: 'light', inverted: true });
  });

  it('repaints what is opaque, whatever its colour, when there is alpha', () => {
    const mask = open(
      drawn`
      _ _ _ _ _
      _ . # . _
      _ _ _ _ _`,
      SMALL,
    );
    const strokes = grid`
      . . . . .
      . # # # .
      . . . . .`;
    expectOpened(mask, strokes, { from: 'alpha', inverted: false });
  });

  it('takes a drawing in black and white for one, though its corners are transparent', () => {
    const mask = open(
      drawn`
      _ . . . _
      . # # . .
      _ . . . _`,
      SMALL,
    );
    const strokes = grid`
      . . . . .
      . # # . .
      . . . . .`;
    expectOpened(mask, strokes, { from: 'light', inverted: false });
  });

  it('repaints the lighter of two colours, however dark both are', () => {
    const red = [255, 0, 0, 255];
    const black = [0, 0, 0, 255];
    const data = Uint8ClampedArray.from([black, red, black, black].flat());
    const mask = open({ w: 4, h: 1, data }, { w: 4, h: 1 });
    expect([...mask.coverage.data]).toEqual([0, 255, 0, 0]);
  });

  it('repaints the hole of a photo with a hole', () => {
    const mask = open(
      drawn`
      # , # # .
      # _ _ o #
      # _ _ # .`,
      SMALL,
    );
    const hole = grid`
      . . . . .
      . # # . .
      . # # . .`;
    expectOpened(mask, hole, { from: 'alpha', inverted: true });
  });

  it('takes large strokes as meant while the border stays dark, and one colour as it is', () => {
    const large = open(
      drawn`
      . . # # #
      . # # # #
      . . # # .`,
      SMALL,
    );
    expect(large.inverted).toBe(false);
    const all = open({ ...SMALL, data: new Uint8ClampedArray(60).fill(255) }, SMALL);
    expect(all).toMatchObject({ from: 'light', inverted: false });
    expect(all.coverage.data.every((byte) => byte === 255)).toBe(true);
  });

  it('guesses nothing when the picture says that light is repaint', () => {
    const light = drawn`
      # # # # #
      # . . # #
      # # # # #`;
    expect(maskOf(light, SMALL, true)).toMatchObject({ inverted: false });
    expect(maskOf(light, SMALL, false)).toMatchObject({ inverted: true });
  });

  it('fits a mask of another size to the photo', () => {
    const mask = open(
      drawn`
      # .
      . .`,
      { w: 6, h: 4 },
    );
    const corner = grid`
      # # # . . .
      # # # . . .
      . . . . . .
      . . . . . .`;
    expectOpened(mask, corner, { picture: { w: 2, h: 2 } });
  });

  it('keeps a thin line when the photo is smaller than the mask', () => {
    const data = new Uint8ClampedArray(64 * 64 * 4);
    for (let i = 3; i < data.length; i += 4) data[i] = 255;
    for (let x = 8; x < 56; x++) data.fill(255, (20 * 64 + x) * 4, (20 * 64 + x + 1) * 4);
    const mask = open({ w: 64, h: 64, data }, { w: 8, h: 8 });
    const line = grid`
      . . . . . . . .
      . . . . . . . .
      . # # # # # # .
      . . . . . . . .
      . . . . . . . .
      . . . . . . . .
      . . . . . . . .
      . . . . . . . .`;
    expect(picture(mask.coverage)).toBe(picture(line));
  });
});

/** A mask after it was saved and opened again. */
async function savedAndOpened(coverage: Coverage): Promise<ImportedMask> {
  const file = greyPng(runsOf(coverage));
  const { data, info } = await sharp(file).ensureAlpha().toColourspace('srgb').raw().toBuffer({
    resolveWithObject: true,
  });
  const pixels = { w: info.width, h: info.height, data: new Uint8ClampedArray(data) };
  return maskOf(pixels, coverage, hasPngRemark(file, WHITE_IS_REPAINT));
}

describe('a mask that was saved', () => {
  it('is opened to the byte, whatever it is like', async () => {
    await fc.assert(
      fc.asyncProperty(anyCoverage(24), async (coverage) => {
        const { coverage: opened, inverted, from } = await savedAndOpened(coverage);
        expect({ inverted, from }).toEqual({ inverted: false, from: 'light' });
        expect(picture(opened)).toBe(picture(coverage));
      }),
      { numRuns: 40 },
    );
  });

  it('does not grow each time for its smooth rim (trap 4: anti-aliased rim turned opaque)', async () => {
    const smooth = drawn`
      . , , , .
      , o # o ,
      . , , , .`;
    const first = open(smooth, SMALL).coverage;
    const second = (await savedAndOpened(first)).coverage;
    const third = (await savedAndOpened(second)).coverage;
    expect(picture(first)).toBe(
      picture(grid`
        . . . . .
        . # # # .
        . . . . .`),
    );
    expect(picture(third)).toBe(picture(first));
  });
});
