import type { PaintMode } from '../../mask/coverage';
import type { StrokePoint } from '../../mask/stroke';
import { quietly, type Turn } from './command';
import type { GestureInput, PointerId, Press } from './input';

/** Brush and eraser. Painted as far as `end`; with Shift on to `tip`, straight, once that is certain. */
export type Stroke = {
  readonly kind: 'stroke';
  readonly pointerId: PointerId;
  readonly mode: PaintMode;
  readonly end: StrokePoint;
  readonly tip: StrokePoint | null;
};

/** A stroke begins, with Shift as a straight line from where the last one ended. */
export function beginStroke(
  { pointerId, at, shiftKey }: Press,
  mode: PaintMode,
  lastEnd: StrokePoint | null,
): Turn<Stroke> {
  const next: Stroke = { kind: 'stroke', pointerId, mode, end: at, tip: null };
  if (!shiftKey || !lastEnd) return { next, commands: [{ do: 'begin', mode, at }] };
  return {
    next,
    commands: [
      { do: 'begin', mode, at: lastEnd },
      { do: 'extend', points: [at] },
    ],
  };
}

/** A stroke in progress hears of an input. */
export function turnStroke(stroke: Stroke, input: GestureInput): Turn<Stroke> {
  const straight: readonly StrokePoint[] = stroke.tip ? [stroke.tip] : [];
  switch (input.type) {
    case 'move':
      if (input.shiftKey) return quietly({ ...stroke, tip: input.at });
      return {
        next: { ...stroke, end: input.at, tip: null },
        commands: [{ do: 'extend', points: [...straight, ...input.path] }],
      };
    case 'release':
      if (!stroke.tip) return { next: null, commands: [{ do: 'commit' }] };
      return { next: null, commands: [{ do: 'extend', points: straight }, { do: 'commit' }] };
    case 'cancel':
    case 'abandon':
      return { next: null, commands: [{ do: 'cancel' }] };
    default:
      return quietly(stroke);
  }
}
