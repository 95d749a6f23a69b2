import { useSyncExternalStore } from 'react';
import { zoomToActual, zoomToFit } from '../canvas/viewCommands';
import type { MaskState } from '../mask/maskEngine';
import type { Commands } from './actions';
import { stepSize } from './brushSize';
import type { Desk } from './desk';
import type { Tools } from './useTools';

const NO_MASK: MaskState = {
  revision: 0,
  canUndo: false,
  canRedo: false,
  isEmpty: true,
  fraction: 0,
};
const never = () => () => undefined;

type Context = {
  desk: Desk | null;
  tools: Tools;
  /** Compare has taken the stage's place, and a view of its own. */
  comparing: boolean;
  brushSize: number;
  onBrushSize: (size: number) => void;
  /** What only the caller knows how to do; undefined while it cannot be done. */
  generate: (() => void) | undefined;
  cancel: (() => void) | undefined;
  compare: (() => void) | undefined;
};

/** What each action of the table does right now; one that cannot be done is left out. */
export function useCommands(context: Context): Commands {
  const { desk, tools, comparing, brushSize, onBrushSize, generate, cancel, compare } = context;
  const mask = desk?.mask;
  const staged = comparing ? null : desk;
  const state = useSyncExternalStore(mask?.subscribe ?? never, mask?.getState ?? (() => NO_MASK));
  const offered: { [id in keyof Commands]: Commands[id] | undefined } = {
    brush: () => tools.setTool('brush'),
    eraser: () => tools.setTool('eraser'),
    hand: () => tools.setTool('hand'),
    flip: tools.flip,
    smaller: () => onBrushSize(stepSize(brushSize, -1)),
    larger: () => onBrushSize(stepSize(brushSize, 1)),
    showMask: staged ? tools.toggleMask : undefined,
    undo: staged && state.canUndo ? mask?.undo.bind(mask) : undefined,
    redo: staged && state.canRedo ? mask?.redo.bind(mask) : undefined,
    clear: staged && !state.isEmpty ? mask?.clear.bind(mask) : undefined,
    invert: staged ? mask?.invert.bind(mask) : undefined,
    fit: staged ? () => zoomToFit(staged.view, staged.photo, staged.viewport) : undefined,
    actualSize: staged ? () => zoomToActual(staged.view, staged.viewport.size) : undefined,
    generate,
    cancel,
    compare,
    endCompare: comparing ? compare : undefined,
  };
  return Object.fromEntries(Object.entries(offered).filter(([, run]) => run));
}
