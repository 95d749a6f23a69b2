import type { MaskEngine } from '../mask/maskEngine';

/** What gestures draw on, with strokes and shapes. */
export type Paintable = Pick<
  MaskEngine,
  'size' | 'beginStroke' | 'extendStroke' | 'commitStroke' | 'cancelStroke' | 'fillShape'
>;
