import { useSyncExternalStore } from 'react';
import { zoomToActual, zoomToFit } from '../canvas/viewCommands';
import type { MaskEngine } from '../mask/maskEngine';
import type { Commands } from './actions';
import { stepSize } from './brushSize';
import type { Desk } from './desk';
import type { Tools } from './useTools';

const never = () => () => undefined;

/** What the buttons need to know of the mask, as one number: most strokes change nothing of it. */
const UNDO = 1;
const REDO = 2;
const PAINTED = 4;

function flagsOf(mask: MaskEngine | undefined): number {
  if (!mask) return 0;
  const { canUndo, canRedo, isEmpty } = mask.getState();
  return (canUndo ? UNDO : 0) | (canRedo ? REDO : 0) | (isEmpty ? 0 : PAINTED);
}

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
  const flags = useSyncExternalStore(mask?.subscribe ?? never, () => flagsOf(mask));
  const offered: { [id in keyof Commands]: Commands[id] | undefined } = {
    brush: () => tools.setTool('brush'),
    eraser: () => tools.setTool('eraser'),
    hand: () => tools.setTool('hand'),
    flip: tools.flip,
    smaller: () => onBrushSize(stepSize(brushSize, -1)),
    larger: () => onBrushSize(stepSize(brushSize, 1)),
    showMask: staged ? tools.toggleMask : undefined,
    undo: staged && flags & UNDO ? mask?.undo.bind(mask) : undefined,
    redo: staged && flags & REDO ? mask?.redo.bind(mask) : undefined,
    clear: staged && flags & PAINTED ? mask?.clear.bind(mask) : undefined,
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
