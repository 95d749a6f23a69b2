import type { MaskEngine } from '../mask/maskEngine';
import type { Settings } from '../session/settings';

type Change = Partial<Settings>;

/** Changes settings; a change of what is sent of the photo is a step of the mask's history, undone as strokes are. */
export function changeSettings(
  mask: MaskEngine | null,
  before: Settings,
  change: Change,
  apply: (change: Change) => void,
): void {
  apply(change);
  const { fit } = change;
  if (!fit || fit === before.fit) return;
  mask?.record({ undo: () => apply({ fit: before.fit }), redo: () => apply({ fit }) });
}
