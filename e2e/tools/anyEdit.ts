import fc from 'fast-check';
import type { Size } from '../../src/geometry/size';
import { type Coverage, KEEP, type PaintMode, REPAINT } from '../../src/mask/coverage';
import { putting, stamping } from '../../src/mask/edits';
import type { MaskEngine } from '../../src/mask/maskEngine';
import type { Patch } from '../../src/mask/patch';
import type { Shape } from '../../src/mask/shape';
import type { Brush, StrokePoint } from '../../src/mask/stroke';
import type { Companion } from '../../src/mask/timeline';

export type Stroke = { readonly brush: Brush; readonly points: readonly StrokePoint[] };

/** One thing done to a mask. */
export type Edit =
  | ({ readonly do: 'stroke' } & Stroke)
  | { readonly do: 'fillShape'; readonly shape: Shape; readonly mode: PaintMode }
  | { readonly do: 'stamp'; readonly region: Patch; readonly mode: PaintMode }
  | { readonly do: 'put'; readonly patch: Patch }
  | { readonly do: 'clear' }
  | { readonly do: 'invert' }
  | { readonly do: 'load'; readonly coverage: Coverage };

const coordinate = fc.double({ min: -40, max: 190, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const diameter = fc.double({ min: 0.1, max: 60, noNaN: true });
const mode = fc.constantFrom<PaintMode>('paint', 'erase');

/** Strokes about a photo of 150 × 100, some of them with pressure. */
export const anyStroke: fc.Arbitrary<Stroke> = fc.record({
  brush: fc.record({ size: diameter, mode }),
  points: fc.array(fc.oneof(point, fc.record({ x: coordinate, y: coordinate, size: diameter })), {
    minLength: 1,
    maxLength: 6,
  }),
});

const box = fc.record({ x: coordinate, y: coordinate, w: diameter, h: diameter });
export const anyShape: fc.Arbitrary<Shape> = fc.oneof(
  box.map((rect): Shape => ({ kind: 'rectangle', rect })),
  box.map((rect): Shape => ({ kind: 'ellipse', rect })),
  fc.array(point, { maxLength: 8 }).map((points): Shape => ({ kind: 'polygon', points })),
);

/** Bytes 0 and 255 in stripes of `n`. */
function stripes({ w, h }: Size, n: number): Coverage {
  const data = new Uint8Array(w * h);
  for (let i = 0; i < data.length; i++) data[i] = Math.floor(i / n) % 2 === 0 ? KEEP : REPAINT;
  return { w, h, data };
}

export const anyPatch: fc.Arbitrary<Patch> = fc
  .record({
    x: fc.nat(149),
    y: fc.nat(99),
    w: fc.integer({ min: 1, max: 150 }),
    h: fc.integer({ min: 1, max: 100 }),
    n: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ x, y, w, h, n }) => {
    const rect = { x, y, w: Math.min(w, 150 - x), h: Math.min(h, 100 - y) };
    return { rect, data: stripes(rect, n).data };
  });

/** Edits of a mask of 150 × 100. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: anyStroke.map((stroke): Edit => ({ do: 'stroke', ...stroke })) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('fillShape' as const), shape: anyShape, mode }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('stamp' as const), region: anyPatch, mode }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('put' as const), patch: anyPatch }) },
  { weight: 1, arbitrary: fc.constantFrom<Edit>({ do: 'clear' }, { do: 'invert' }) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 500 })
      .map((n): Edit => ({ do: 'load', coverage: stripes({ w: 150, h: 100 }, n) })),
  },
);

export function paint(engine: MaskEngine, { brush, points }: Stroke): void {
  const [first, ...rest] = points;
  if (!first) return;
  engine.beginStroke(brush, first);
  engine.extendStroke(rest);
  engine.commitStroke();
}

/** Puts the patch's bytes there, as one step. */
export function put(engine: MaskEngine, patch: Patch, along?: Companion): boolean {
  return engine.change(putting(engine.coverage, patch), engine.hash(), along);
}

/** Paints or erases where the region is REPAINT, as one step. */
export function stamp(engine: MaskEngine, region: Patch, mode: PaintMode): boolean {
  return engine.change(stamping(engine.coverage, region, mode), engine.hash());
}

export function apply(engine: MaskEngine, edit: Edit): void {
  if (edit.do === 'stroke') paint(engine, edit);
  else if (edit.do === 'fillShape') engine.fillShape(edit.shape, edit.mode);
  else if (edit.do === 'stamp') stamp(engine, edit.region, edit.mode);
  else if (edit.do === 'put') put(engine, edit.patch);
  else if (edit.do === 'load') engine.load(edit.coverage);
  else engine[edit.do]();
}
