import { text } from '../text/text';

const t = text.app;

type Group = keyof typeof t.keyGroups;

type Action = {
  readonly label: string;
  readonly group: Group;
  /** Read by `matchesKey`; the first one is shown. Where the keys are digits, which of them it was is told. */
  readonly keys: readonly string[];
  /** Only while the focus is in Results or Compare: elsewhere these keys are somebody else's. */
  readonly amongOutputs?: true;
  /** Goes on while the key is held down. */
  readonly repeats?: true;
};

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Everything that toolbar, menu and keyboard can do. */
export const ACTIONS = {
  brush: { label: t.brush, group: 'tools', keys: ['B'] },
  eraser: { label: t.eraser, group: 'tools', keys: ['E'] },
  flip: { label: t.flip, group: 'tools', keys: ['X'] },
  rectangle: { label: t.rectangle, group: 'tools', keys: ['R'] },
  ellipse: { label: t.ellipse, group: 'tools', keys: ['O'] },
  lasso: { label: t.lasso, group: 'tools', keys: ['L'] },
  polygon: { label: t.polygon, group: 'tools', keys: ['P'] },
  wand: { label: t.wand, group: 'tools', keys: ['W'] },
  hand: { label: t.hand, group: 'tools', keys: ['H'] },
  smaller: { label: t.smaller, group: 'tools', keys: ['['], repeats: true },
  larger: { label: t.larger, group: 'tools', keys: [']'], repeats: true },
  bitSmaller: { label: t.bitSmaller, group: 'tools', keys: ['Shift+['], repeats: true },
  bitLarger: { label: t.bitLarger, group: 'tools', keys: ['Shift+]'], repeats: true },
  undo: { label: t.undo, group: 'mask', keys: ['Mod+Z'], repeats: true },
  redo: { label: t.redo, group: 'mask', keys: ['Mod+Shift+Z', 'Mod+Y'], repeats: true },
  invert: { label: t.invertMask, group: 'mask', keys: ['I'] },
  clear: { label: t.clearMask, group: 'mask', keys: ['Shift+Delete', 'Shift+Backspace'] },
  grow: { label: t.growMask, group: 'mask', keys: [] },
  shrink: { label: t.shrinkMask, group: 'mask', keys: [] },
  fillHoles: { label: t.fillHoles, group: 'mask', keys: [] },
  removeSpecks: { label: t.removeSpecks, group: 'mask', keys: [] },
  saveMask: { label: t.saveMask, group: 'mask', keys: [] },
  describe: { label: t.describeMask, group: 'mask', keys: ['Shift+M'] },
  fit: { label: t.fit, group: 'view', keys: ['Mod+0'] },
  actualSize: { label: t.actualSize, group: 'view', keys: ['Mod+1'] },
  zoomIn: { label: t.zoomIn, group: 'view', keys: ['Plus'], repeats: true },
  zoomOut: { label: t.zoomOut, group: 'view', keys: ['Minus'], repeats: true },
  fitMask: { label: t.fitMask, group: 'view', keys: ['F'] },
  showMask: { label: t.showMask, group: 'view', keys: ['Q'] },
  showPhoto: { label: t.showPhoto, group: 'view', keys: ['\\'] },
  generate: { label: t.generate, group: 'run', keys: ['Mod+Enter'] },
  sweep: { label: t.sweep, group: 'run', keys: ['Shift+G'] },
  cancel: { label: t.cancelRun, group: 'run', keys: ['Shift+X'] },
  output: { label: t.showOutput, group: 'results', keys: DIGITS },
  previous: { label: t.previous, group: 'results', keys: ['ArrowLeft'], amongOutputs: true },
  next: { label: t.next, group: 'results', keys: ['ArrowRight'], amongOutputs: true },
  compare: { label: t.compare, group: 'results', keys: ['C'] },
  nextMode: { label: t.nextMode, group: 'results', keys: ['M'] },
  swapSides: { label: t.swapSides, group: 'results', keys: ['S'] },
  download: { label: t.downloadShown, group: 'results', keys: ['D'] },
  downloadAll: { label: t.downloadAll, group: 'results', keys: ['Shift+D'] },
  runs: { label: t.runs, group: 'results', keys: ['Shift+R'] },
  shortcuts: { label: t.shortcuts, group: 'help', keys: ['Shift+?', '?'] },
  close: { label: t.close, group: 'help', keys: ['Escape'] },
} as const satisfies Record<string, Action>;

export type ActionId = keyof typeof ACTIONS;

/** All there are, in the order in which they are listed. */
export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[];

/** The table's entry, as loosely typed as it may be. */
export function actionNamed(id: ActionId): Action {
  return ACTIONS[id];
}

/** What is true at times, and tells whoever asks when that may have changed. */
export type Condition = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly holds: () => boolean;
};

/** Does an action. With a condition, it does nothing while that does not hold: what shows it follows that by itself. */
export type Command = ((nth?: number) => void) & { readonly when?: Condition };

/** Whether the command would do anything right now. */
export function canDo(command: Command | undefined): boolean {
  return command !== undefined && (command.when?.holds() ?? true);
}

/** What each action does now; one that cannot be done now is absent. `nth` counts from 1, where keys are digits. */
export type Commands = Partial<Record<ActionId, Command>>;

/** Commands as they are put together: undefined while one cannot be done. */
export type Offered = { [id in ActionId]?: Commands[id] | undefined };
