import { describe, expect, it } from 'vitest';
import type { Frame } from '../geometry/frame';
import { wholePhotoFrame } from '../geometry/frame';
import { FLUX_FILL_LIMITS } from '../geometry/size';
import { blankPixels, type Pixels } from './pixels';
import { resample } from './resample';
import { stitch } from './stitch';

type Colour = (x: number, y: number) => [number, number, number];

/** A picture from a colour per pixel centre. */
function picture(w: number, h: number, colour: Colour): Pixels {
  const pixels = blankPixels({ w, h });
  for (let i = 0; i < w * h; i++) {
    pixels.data.set(colour((i % w) + 0.5, Math.floor(i / w) + 0.5), i * 4);
  }
  return pixels;
}

/** Bytes without structure, the same each time. */
function texture(w: number, h: number): Pixels {
  let state = 7;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
  return picture(w, h, () => [next(), next(), next()]);
}

const everywhere = (photo: Pixels) => new Uint8Array(photo.w * photo.h).fill(255);

/** What a provider that changes nothing would give back. */
const identity = (photo: Pixels, frame: Frame) => resample(photo, frame.rect, frame.working);

function worst(a: Pixels, b: Pixels): number {
  return a.data.reduce((most, value, i) => Math.max(most, Math.abs(value - b.data[i])), 0);
}

describe('stitch, with a provider that changes nothing', () => {
  it.each(['pad', 'crop'] as const)('gives the identical photo at scale 1 (%s)', (fit) => {
    const photo = texture(333, 250);
    const frame = wholePhotoFrame(photo, fit, FLUX_FILL_LIMITS);
    const area = fit === 'pad' ? photo : frame.working;
    const cut = resample(photo, { ...frame.rect, w: area.w, h: area.h }, area);
    const at = fit === 'pad' ? frame.rect : { ...frame.rect, x: 0, y: 0 };
    const { pixels } = stitch(cut, identity(photo, frame), at, everywhere(cut));
    expect(worst(pixels, cut)).toBe(0);
  });

  it.each([
    [2000, 1500],
    [1501, 2999],
    [4000, 800],
  ])('reproduces a ramp within one level at scale < 1 (%i × %i)', (w, h) => {
    const photo = picture(w, h, (x, y) => [(200 * x) / w + 20, (200 * y) / h + 20, 128]);
    const frame = wholePhotoFrame(photo, 'pad', FLUX_FILL_LIMITS);
    const { pixels } = stitch(photo, identity(photo, frame), frame.rect, everywhere(photo));
    expect(worst(pixels, photo)).toBeLessThanOrEqual(1);
  });

  it('shifts nothing: a symmetric picture stays symmetric', () => {
    const [w, h] = [1999, 301];
    const bump: Colour = (x, y) => {
      const value = 255 * Math.exp(-(((x - w / 2) / 40) ** 2) - ((y - h / 2) / 25) ** 2);
      return [value, value, 255 - value];
    };
    const photo = picture(w, h, bump);
    const frame = { rect: { x: 0, y: 0, w, h }, working: { w: 1024, h: 160 } };
    const { pixels } = stitch(photo, identity(photo, frame), frame.rect, everywhere(photo));
    const mirrored = picture(w, h, (x, y) => {
      const from = (Math.floor(h - y) * w + Math.floor(w - x)) * 4;
      return [pixels.data[from], pixels.data[from + 1], pixels.data[from + 2]];
    });
    expect(worst(pixels, mirrored)).toBeLessThanOrEqual(1);
  });
});

describe('stitch', () => {
  const photo = texture(96, 64);
  const frame = { x: -0.3, y: 0.2, w: 97, h: 64.7 };
  const output = texture(128, 96);

  it('keeps every byte where the weight is 0, takes the output where it is 255, and counts', () => {
    const weights = Uint8Array.from({ length: 96 * 64 }, (_, i) => [0, 255, 0, 128][i % 4]);
    const { pixels, touched } = stitch(photo, output, frame, weights);
    const all = stitch(photo, output, frame, everywhere(photo)).pixels;
    expect(touched).toBe(96 * 32);
    weights.forEach((weight, i) => {
      for (let at = i * 4; at < i * 4 + 3; at++) {
        const share = weight / 255;
        const expected = photo.data[at] * (1 - share) + all.data[at] * share;
        expect(Math.abs(pixels.data[at] - expected)).toBeLessThanOrEqual(0.5);
      }
    });
  });

  it('leaves the photo it was given as it was', () => {
    const before = { ...photo, data: photo.data.slice() };
    stitch(photo, output, frame, everywhere(photo));
    expect(worst(photo, before)).toBe(0);
  });

  it.each([
    [64, 64],
    [1024, 768],
    [96, 64],
  ])('keeps a constant output constant, whatever its size (%i × %i)', (w, h) => {
    const flat = picture(w, h, () => [17, 200, 99]);
    const { pixels } = stitch(photo, flat, frame, everywhere(photo));
    expect(
      worst(
        pixels,
        picture(96, 64, () => [17, 200, 99]),
      ),
    ).toBe(0);
  });

  it('refuses weights of another size', () => {
    expect(() => stitch(photo, output, frame, new Uint8Array(5))).toThrow(RangeError);
  });
});

describe('resample', () => {
  it('goes on with the edge beyond the picture', () => {
    const small = texture(4, 3);
    const wide = resample(small, { x: -2, y: -1, w: 8, h: 5 }, { w: 8, h: 5 });
    const clamped = picture(8, 5, (x, y) => {
      const [column, row] = [Math.floor(x) - 2, Math.floor(y) - 1];
      const at = (Math.min(2, Math.max(0, row)) * 4 + Math.min(3, Math.max(0, column))) * 4;
      return [small.data[at], small.data[at + 1], small.data[at + 2]];
    });
    expect(wide).toEqual(clamped);
  });

  it('does not alias: stripes finer than a sample turn grey', () => {
    const stripes = picture(1000, 4, (x) => (Math.floor(x) % 2 ? [255, 255, 255] : [0, 0, 0]));
    const { data } = resample(stripes, { x: 0, y: 0, w: 1000, h: 4 }, { w: 300, h: 4 });
    for (let x = 2; x < 298; x++) expect(Math.abs(data[x * 4] - 127.5)).toBeLessThan(3);
  });
});
