import type { ImagePoint } from '../../geometry/point';
import type { PaintMode } from '../../mask/coverage';
import type { Shape } from '../../mask/shape';
import type { StrokePoint } from '../../mask/stroke';

/** A magic wand's touch. `everywhere`: not only what hangs together with the pixel under `at`. */
export type WandTouch = {
  readonly at: ImagePoint;
  readonly mode: PaintMode;
  readonly everywhere: boolean;
};

/** What a gesture asks for. */
export type GestureCommand =
  | { readonly do: 'begin'; readonly mode: PaintMode; readonly at: StrokePoint }
  | { readonly do: 'extend'; readonly points: readonly StrokePoint[] }
  | { readonly do: 'commit' }
  | { readonly do: 'cancel' }
  | { readonly do: 'fill'; readonly shape: Shape; readonly mode: PaintMode }
  | { readonly do: 'pick'; readonly pick: WandTouch };

/** What one input makes of a gesture: its next state, null when it is over, and what it asks for. */
export type Turn<State> = {
  readonly next: State | null;
  readonly commands: readonly GestureCommand[];
};

/** A turn that ends a gesture without a trace. */
export const OVER: Turn<never> = { next: null, commands: [] };

/** A turn that asks for nothing. */
export function quietly<State>(next: State): Turn<State> {
  return { next, commands: [] };
}

/** The last turn of a gesture that has drawn a shape. */
export function filled(shape: Shape, mode: PaintMode): Turn<never> {
  return { next: null, commands: [{ do: 'fill', shape, mode }] };
}
