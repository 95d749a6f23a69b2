import { text } from '../text/text';

const t = text.app;

/** Everything that toolbar, menu and keyboard can do. `keys` are read by `matchesKey`, first one shown. */
export const ACTIONS = {
  brush: { label: t.brush, keys: ['B'] },
  eraser: { label: t.eraser, keys: ['E'] },
  hand: { label: t.hand, keys: ['H'] },
  flip: { label: t.flip, keys: ['X'] },
  smaller: { label: t.smaller, keys: ['['] },
  larger: { label: t.larger, keys: [']'] },
  undo: { label: t.undo, keys: ['Mod+Z'] },
  redo: { label: t.redo, keys: ['Mod+Shift+Z', 'Mod+Y'] },
  clear: { label: t.clearMask, keys: ['Shift+Delete'] },
  invert: { label: t.invertMask, keys: ['I'] },
  showMask: { label: t.showMask, keys: ['Q'] },
  fit: { label: t.fit, keys: ['Mod+0'] },
  actualSize: { label: t.actualSize, keys: ['Mod+1'] },
  generate: { label: t.generate, keys: ['Mod+Enter'] },
  cancel: { label: t.cancelRun, keys: ['Shift+X'] },
  compare: { label: t.compare, keys: ['C'] },
  endCompare: { label: text.results.close, keys: ['Escape'] },
} as const satisfies Record<string, { label: string; keys: readonly string[] }>;

export type ActionId = keyof typeof ACTIONS;

/** What each action does now; one that cannot be done now is absent. */
export type Commands = Partial<Record<ActionId, () => void>>;
