import type { BrushTip } from '../canvas/brushTip';
import type { Tool } from '../canvas/tool';
import { type Preferences, sizeKey } from './preferences';

/** How wide the tool in hand is, as a canvas wants it. */
export function tipOf(tool: Tool, preferences: Preferences): BrushTip {
  const { sizeUnit, pressure } = preferences;
  return { size: preferences[sizeKey(tool)], unit: sizeUnit, pressure };
}
