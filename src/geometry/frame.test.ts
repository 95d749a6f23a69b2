import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Frame, frameScale, fromWorkingPoint, toWorkingPoint, wholePhotoFrame } from './frame';
import { serverSize } from './serverSize';
import { FLUX_FILL_LIMITS, type Size } from './size';

const FITS = ['pad', 'crop', 'stretch'] as const;
const UNIFORM = ['pad', 'crop'] as const;

const SIDES = [1, 2, 15, 31, 32, 33, 63, 64, 255, 256, 1439, 1440, 1441, 2205, 4096, 16384, 20000];
const CORNER_CASES = SIDES.flatMap((w) => SIDES.map((h): Size => ({ w, h })));

const anySide = fc.oneof(fc.integer({ min: 1, max: 20000 }), fc.integer({ min: 1, max: 1500 }));
const anyPhoto: fc.Arbitrary<Size> = fc.record({ w: anySide, h: anySide });

const whole = (photo: Size, fit: (typeof FITS)[number]) =>
  wholePhotoFrame(photo, fit, FLUX_FILL_LIMITS);

/** Runs the law over the corner cases and over many sizes from 1×1 to 20000×20000. */
function forEveryPhoto(law: (photo: Size) => void): void {
  for (const photo of CORNER_CASES) law(photo);
  const property = fc.property(anyPhoto, (photo) => {
    law(photo);
  });
  fc.assert(property, { numRuns: 2000 });
}

function isAllowed({ working }: Frame): boolean {
  return [working.w, working.h].every((side) => side % 32 === 0 && side >= 32 && side <= 1440);
}

describe('wholePhotoFrame', () => {
  it.each([
    ['pad', { w: 4000, h: 3000 }, { w: 1440, h: 1088 }, { x: 0, y: 0, w: 4000, h: 1088 / 0.36 }],
    ['pad', { w: 1000, h: 750 }, { w: 1024, h: 768 }, { x: 0, y: 0, w: 1024, h: 768 }],
    ['pad', { w: 1440, h: 672 }, { w: 1440, h: 672 }, { x: 0, y: 0, w: 1440, h: 672 }],
    ['pad', { w: 1, h: 1 }, { w: 32, h: 32 }, { x: 0, y: 0, w: 32, h: 32 }],
    ['crop', { w: 1000, h: 750 }, { w: 992, h: 736 }, { x: 4, y: 7, w: 992, h: 736 }],
    ['crop', { w: 2880, h: 2000 }, { w: 1440, h: 992 }, { x: 0, y: 8, w: 2880, h: 1984 }],
    ['crop', { w: 100, h: 20 }, { w: 96, h: 32 }, { x: 2, y: 0, w: 96, h: 32 }],
    ['stretch', { w: 1000, h: 750 }, { w: 992, h: 736 }, { x: 0, y: 0, w: 1000, h: 750 }],
    ['stretch', { w: 5000, h: 100 }, { w: 1440, h: 32 }, { x: 0, y: 0, w: 5000, h: 100 }],
  ] as const)('%s of %o is sent as %o', (fit, photo, working, rect) => {
    const frame = whole(photo, fit);
    expect(frame.working).toEqual(working);
    for (const key of ['x', 'y', 'w', 'h'] as const) {
      expect(frame.rect[key]).toBeCloseTo(rect[key], 9);
    }
  });

  it.each(FITS)('%s: both sides are multiples of 32 in 32…1440', (fit) => {
    forEveryPhoto((photo) => expect(isAllowed(whole(photo, fit))).toBe(true));
  });

  it.each(UNIFORM)('%s: the scale is the same on both axes, and never above 1', (fit) => {
    forEveryPhoto((photo) => {
      const scale = frameScale(whole(photo, fit));
      expect(Math.abs(scale.x / scale.y - 1)).toBeLessThan(1e-9);
      expect(scale.x).toBeLessThanOrEqual(1 + 1e-9);
    });
  });

  it.each(UNIFORM)('%s: the scale is the largest at which the photo fits', (fit) => {
    forEveryPhoto((photo) => {
      const largest = Math.min(1, 1440 / photo.w, 1440 / photo.h);
      expect(frameScale(whole(photo, fit)).x / largest).toBeCloseTo(1, 9);
    });
  });

  it('pad: contains the photo, with less than one multiple to spare', () => {
    forEveryPhoto((photo) => {
      const { rect, working } = whole(photo, 'pad');
      expect([rect.x, rect.y]).toEqual([0, 0]);
      const scale = working.w / rect.w;
      for (const spare of [rect.w - photo.w, rect.h - photo.h]) {
        expect(spare).toBeGreaterThan(-1e-6 / scale);
        expect(spare * scale).toBeLessThan(32);
      }
    });
  });

  it('crop: stays inside the photo, centred, on every axis long enough', () => {
    forEveryPhoto((photo) => {
      const { rect, working } = whole(photo, 'crop');
      const scale = working.w / rect.w;
      const axes = [
        { start: rect.x, length: rect.w, side: photo.w },
        { start: rect.y, length: rect.h, side: photo.h },
      ];
      for (const { start, length, side } of axes) {
        const isPadded = side * scale < 32 - 1e-6;
        const after = side - start - length;
        expect(start).toBeGreaterThanOrEqual(0);
        if (isPadded) expect(start).toBe(0);
        else expect(after).toBeGreaterThan(-1e-6 / scale);
        if (!isPadded) expect(Math.abs(after - start)).toBeLessThanOrEqual(1 + 1e-6 / scale);
      }
    });
  });

  it.each(UNIFORM)('%s: at scale 1 the frame lies on whole pixels', (fit) => {
    const side = fc.integer({ min: 1, max: 1440 });
    fc.assert(
      fc.property(side, side, (w, h) => {
        const { rect, working } = whole({ w, h }, fit);
        expect([rect.x, rect.y].every(Number.isInteger)).toBe(true);
        expect({ w: rect.w, h: rect.h }).toEqual(working);
      }),
    );
  });

  it('stretch: is what the upstream itself would do, where it does not crash', () => {
    forEveryPhoto((photo) => {
      const { rect, working } = whole(photo, 'stretch');
      const server = serverSize(photo, 'match_input', FLUX_FILL_LIMITS);
      expect(rect).toEqual({ x: 0, y: 0, ...photo });
      expect(working).toEqual({ w: Math.max(32, server.w), h: Math.max(32, server.h) });
    });
  });

  it.each(FITS)('%s: what is sent comes back unchanged in size', (fit) => {
    forEveryPhoto((photo) => {
      const { working } = whole(photo, fit);
      expect(serverSize(working, 'match_input', FLUX_FILL_LIMITS)).toEqual(working);
    });
  });
});

describe('toWorkingPoint and fromWorkingPoint', () => {
  it('map the corners of the frame to those of the working size', () => {
    const frame: Frame = { rect: { x: -3.5, y: 10, w: 70, h: 35 }, working: { w: 64, h: 32 } };
    expect(toWorkingPoint(frame, { x: -3.5, y: 10 })).toEqual({ x: 0, y: 0 });
    expect(toWorkingPoint(frame, { x: 66.5, y: 45 })).toEqual({ x: 64, y: 32 });
  });

  it('lead out and back to the same point within 1e-6', () => {
    const coordinate = fc.double({ min: -20000, max: 40000, noNaN: true });
    fc.assert(
      fc.property(
        anyPhoto,
        fc.constantFrom(...FITS),
        coordinate,
        coordinate,
        (photo, fit, x, y) => {
          const frame = whole(photo, fit);
          const back = fromWorkingPoint(frame, toWorkingPoint(frame, { x, y }));
          expect(Math.abs(back.x - x)).toBeLessThan(1e-6);
          expect(Math.abs(back.y - y)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
