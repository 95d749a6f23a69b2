import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, disc, drawn, stroke, without } from '../../e2e/tools/drawn';
import { type Frame, wholePhotoFrame } from '../geometry/frame';
import { FLUX_FILL_LIMITS, type Size } from '../geometry/size';
import type { Coverage } from './coverage';
import { examine } from './examine';

const PHOTO = { w: 400, h: 300 };

const whole = (photo: Size, maxSide = 1440): Frame =>
  wholePhotoFrame(photo, 'pad', { ...FLUX_FILL_LIMITS, maxSide });

/** The findings as `kind × count`. */
const told = (coverage: Coverage, frame = whole(coverage)) =>
  examine(coverage, frame).map(({ kind, count }) => `${kind} × ${count}`);

const blob = disc(120, 140, 70);
const ring = (radius: number, size: number) =>
  without(disc(200, 150, radius + size / 2), disc(200, 150, radius - size / 2));

describe('examine', () => {
  it.each([
    ['nothing', [], ['empty × 1']],
    ['everything', [box(0, 0, 400, 300)], ['nearlyAll × 1']],
    ['all but a strip', [box(0, 0, 384, 300)], ['nearlyAll × 1']],
    ['all but a wider strip', [box(0, 0, 378, 300)], []],
    ['a blob and two specks', [blob, disc(300, 40, 2), box(350, 200, 7, 8)], ['specks × 2']],
    ['a blob and a patch of 8 × 8', [blob, box(350, 200, 8, 8)], ['thin × 1']],
    ['dots alone', [disc(50, 50, 3), disc(90, 50, 4)], ['thin × 2']],
    ['a blob with pinholes', [without(blob, disc(100, 130, 3))], ['pinholes × 1']],
    ['a blob with a window', [without(blob, disc(100, 130, 20))], []],
    ['a broad outline', [ring(100, 16)], ['outline × 1']],
    ['a thin outline', [ring(100, 6)], ['outline × 1', 'thin × 1']],
    [
      'two outlines side by side',
      [
        stroke(6, [40, 60], [190, 60], [190, 210], [40, 210], [40, 60]),
        stroke(6, [190, 60], [340, 60], [340, 210], [190, 210]),
      ],
      ['outline × 2', 'thin × 1'],
    ],
    ['an outline around a blob', [ring(130, 20), disc(200, 150, 40)], ['outline × 1']],
    ['an outline by a broad brush', [ring(100, 50)], ['outline × 1']],
    ['a bold letter O', [ring(60, 50)], []],
    ['a border for more picture', [without(box(0, 0, 400, 300), box(40, 40, 320, 220))], []],
    ['a thin line', [stroke(6, [40, 40], [350, 250])], ['thin × 1']],
    ['a thin line along the edge', [box(0, 0, 400, 10)], ['thin × 1']],
    ['a line as thick as a token', [stroke(16, [40, 40], [350, 250])], []],
    ['a thin line into a blob', [blob, stroke(4, [120, 140], [390, 20])], []],
    [
      'a blob, a line and a speck',
      [blob, stroke(5, [250, 20], [250, 280]), disc(300, 40, 1)],
      ['specks × 1', 'thin × 1'],
    ],
    [
      'a brushed blob',
      [stroke(50, [80, 80], [200, 90], [90, 130], [210, 140], [100, 180], [220, 200])],
      [],
    ],
    ['a filled rectangle', [box(30, 40, 200, 100)], []],
    [
      'a hand-painted word',
      [
        stroke(40, [40, 60], [40, 220], [110, 90], [180, 220], [180, 60]),
        ring(45, 40),
        stroke(40, [330, 50], [330, 240], [370, 240]),
      ],
      [],
    ],
  ] as const)('%s', (_, areas, expected) => {
    expect(told(drawn(PHOTO, ...areas))).toEqual(expected);
  });

  it('says where, around all places', () => {
    const coverage = drawn(PHOTO, blob, box(300, 40, 3, 2), box(350, 200, 4, 5));
    expect(examine(coverage, whole(coverage))).toEqual([
      { kind: 'specks', count: 2, bounds: { x: 300, y: 40, w: 54, h: 165 } },
    ]);
  });

  it('measures in working pixels', () => {
    const coverage = drawn(PHOTO, blob, box(300, 40, 13, 13), stroke(24, [20, 280], [380, 280]));
    expect(told(coverage)).toEqual(['thin × 1']);
    expect(told(coverage, whole(PHOTO, 200))).toEqual(['specks × 1', 'thin × 1']);
    const enlarged = { rect: whole(PHOTO).rect, working: { w: 832, h: 640 } };
    expect(told(coverage, enlarged)).toEqual([]);
  });

  it('looks at what the frame sends, and tells what lies beside it', () => {
    const frame = { rect: { x: 100, y: 50, w: 192, h: 160 }, working: { w: 192, h: 160 } };
    const coverage = drawn(PHOTO, box(60, 60, 100, 100), disc(350, 250, 1), box(0, 0, 400, 1));
    expect(examine(coverage, frame)).toEqual([
      { kind: 'outside', count: 3, bounds: { x: 0, y: 0, w: 400, h: 251 } },
    ]);
    expect(told(drawn(PHOTO, disc(350, 250, 30)), frame)).toEqual(['empty × 1', 'outside × 1']);
  });

  it('counts a pixel as sent when its centre lies in the frame', () => {
    const frame = { rect: { x: 10.4, y: 0, w: 64, h: 64 }, working: { w: 64, h: 64 } };
    const photo = { w: 90, h: 64 };
    expect(told(drawn(photo, box(10, 0, 40, 40)), frame)).toEqual([]);
    expect(told(drawn(photo, box(9, 0, 40, 40)), frame)).toEqual(['outside × 1']);
  });

  it('takes one dab as wide as a token as thick, wherever it lands', () => {
    const within = fc.double({ min: 20, max: 44, noNaN: true });
    fc.assert(
      fc.property(within, within, (x, y) => {
        expect(told(drawn({ w: 64, h: 64 }, disc(x, y, 8)))).toEqual([]);
      }),
    );
  });

  it('in a photo narrower than a token asks for no more than its width', () => {
    const photo = { w: 90, h: 9 };
    expect(told(drawn(photo, box(20, 0, 30, 9)))).toEqual([]);
    expect(told(drawn(photo, box(20, 0, 30, 4)))).toEqual(['thin × 1']);
  });
});
