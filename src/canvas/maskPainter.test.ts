import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { emptyCoverage, KEEP, REPAINT } from '../mask/coverage';
import { createMaskPainter } from './maskPainter';
import { createPaintedRuns } from './paintedRuns';
import { inkOf, tintPixels } from './tintPixels';

/** Node has no ImageData; this much of it is used. */
class FakeImageData {
  readonly data: Uint8ClampedArray;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8ClampedArray(width * height * 4);
  }
}

beforeAll(() => vi.stubGlobal('ImageData', FakeImageData));
afterAll(() => vi.unstubAllGlobals());

const VIEW = { x: 0, y: 0, zoom: 2 };
const GREEN = inkOf('#00ff00', false);
const INK = inkOf('#ff2e63', false);

/** A painter for a mask of 40 columns, and what its paint puts on a canvas of the given size, or clears there: x, y, w, h. */
function setUp(h = 30, fill = REPAINT) {
  const coverage = emptyCoverage({ w: 40, h });
  coverage.data.fill(fill);
  const painter = createMaskPainter(coverage);
  const cleared: number[][] = [];
  const clearRect = (...rect: number[]) => void cleared.push(rect);
  const paint = (view = VIEW, ink = INK, size = { width: 100, height: 80 }) => {
    const put: number[][] = [];
    const putImageData = (_: ImageData, ...[x, y, left, top, w, h]: number[]) => {
      put.push([x + left, y + top, w, h]);
    };
    painter.paint({ canvas: size, putImageData, clearRect }, view, ink);
    return put;
  };
  return { coverage, painter, paint, cleared };
}

const WHOLE = [[0, 0, 100, 80]];

describe('a mask painter', () => {
  it('paints all at first, and then nothing until something changes', () => {
    const { paint } = setUp();
    expect(paint()).toEqual(WHOLE);
    expect(paint()).toEqual([]);
  });

  it('repaints only what was touched, with a pixel around it, all touches at once', () => {
    const { painter, paint } = setUp();
    paint();
    painter.touch({ x: 5, y: 6, w: 2, h: 1 });
    painter.touch({ x: 10, y: 6, w: 1, h: 4 });
    expect(paint()).toEqual([[9, 11, 14, 10]]);
    expect(paint()).toEqual([]);
  });

  it('stays on the canvas', () => {
    const { painter, paint } = setUp();
    paint({ x: -20, y: 0, zoom: 2 });
    painter.touch({ x: 0, y: 0, w: 12, h: 2 });
    expect(paint({ x: -20, y: 0, zoom: 2 })).toEqual([[0, 0, 5, 5]]);
    painter.touch({ x: 0, y: 0, w: 3, h: 3 });
    expect(paint({ x: -20, y: 0, zoom: 2 })).toEqual([]);
  });

  it('repaints all for another view, ink or canvas size, and when told the pixels are lost', () => {
    const { painter, paint } = setUp();
    paint();
    expect(paint({ ...VIEW, x: 1 })).toEqual(WHOLE);
    expect(paint({ ...VIEW, x: 1 }, GREEN)).toEqual(WHOLE);
    const wider = { width: 120, height: 80 };
    expect(paint({ ...VIEW, x: 1 }, GREEN, wider)).toEqual([[0, 0, 120, 80]]);
    painter.forget();
    expect(paint({ ...VIEW, x: 1 }, GREEN, wider)).toEqual([[0, 0, 120, 80]]);
  });

  it('paints a large canvas in bands that leave nothing out', () => {
    const view = { x: 0, y: 0, zoom: 20 };
    const put = setUp().paint(view, INK, { width: 1000, height: 300 });
    expect(put.map(([x, , w]) => [x, w])).toEqual(put.map(() => [0, 1000]));
    expect(put.map(([, y]) => y)).toEqual([0, 128, 256]);
    expect(put.reduce((sum, [, , , h]) => sum + h, 0)).toBe(300);
  });

  it('only clears the bands that show no paint', () => {
    const { coverage, painter, paint, cleared } = setUp(300, KEEP);
    const size = { width: 1000, height: 600 };
    const bands = [0, 128, 256, 384].map((y) => [0, y, 1000, 128]);
    const last = [0, 512, 1000, 88];
    expect(paint(VIEW, INK, size)).toEqual([]);
    expect(cleared.splice(0)).toEqual([...bands, last]);

    coverage.data[150 * 40] = REPAINT;
    painter.touch({ x: 0, y: 150, w: 1, h: 1 });
    painter.forget();
    expect(paint(VIEW, INK, size)).toEqual([bands[2]]);
    expect(cleared).toEqual([bands[0], bands[1], bands[3], last]);
  });

  it('clears nothing that shows paint, wherever the view is', () => {
    const SIZE = { width: 64, height: 6000 };
    const views = fc.record({
      x: fc.constant(0),
      y: fc.double({ min: -3000, max: 3000, noNaN: true }),
      zoom: fc.double({ min: 0.02, max: 64, noNaN: true }),
    });
    fc.assert(
      fc.property(views, fc.nat(299), (view, row) => {
        const { coverage, paint, cleared } = setUp(300, KEEP);
        const runs = createPaintedRuns(coverage);
        coverage.data.fill(REPAINT, row * 40, row * 40 + 40);
        paint(view, INK, SIZE);
        for (const [x, y, w, h] of cleared as [number, number, number, number][]) {
          const band = { x, y, w, h, data: new Uint32Array(w * h) };
          tintPixels(coverage, runs, view, INK, band);
          expect(band.data.some((word) => word !== 0)).toBe(false);
        }
      }),
    );
  });

  it('waits for a canvas that has a size', () => {
    const { paint } = setUp();
    expect(paint(VIEW, INK, { width: 0, height: 80 })).toEqual([]);
    expect(paint()).toEqual(WHOLE);
  });
});
