import { useSyncExternalStore } from 'react';
import { zoomBy, zoomToActual, zoomToFit, zoomToRect } from '../canvas/viewCommands';
import { coverageBounds } from '../mask/coverageBounds';
import type { MaskEngine } from '../mask/maskEngine';
import { ACTION_IDS, type Commands, type Offered } from './actions';
import { clampSize, stepSize } from './brushSize';
import type { Desk } from './desk';
import { type Prefer, type Preferences, sizeKey } from './preferences';
import type { Tools } from './useTools';

const ZOOM_STEP = 1.25;

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
  /** null while there is none, or something else has taken the stage's place. */
  desk: Desk | null;
  tools: Tools;
  preferences: Preferences;
  prefer: Prefer;
  /** What others offer; undefined while it cannot be done. */
  others: Offered;
};

/** What each action of the table does right now; one that cannot be done is left out. */
export function useCommands({ desk, tools, preferences, prefer, others }: Context): Commands {
  const flags = useSyncExternalStore(desk?.mask.subscribe ?? never, () => flagsOf(desk?.mask));
  const corners = useSyncExternalStore(
    desk?.shapes.subscribe ?? never,
    () => desk?.shapes.corners() ?? 0,
  );
  const offered: Offered = {
    ...toolCommands(tools),
    ...sizeCommands(sizeKey(tools.tool), preferences, prefer),
    ...(desk && viewCommands(desk, (flags & PAINTED) > 0, tools)),
    ...(desk && maskCommands(desk.mask, flags)),
    // The newest thing done is the newest corner.
    ...(corners > 0 && { undo: desk?.shapes.removeCorner, redo: undefined }),
    ...others,
  };
  return Object.fromEntries(ACTION_IDS.flatMap((id) => (offered[id] ? [[id, offered[id]]] : [])));
}

function toolCommands({ setTool, flip }: Tools): Offered {
  return {
    brush: () => setTool('brush'),
    eraser: () => setTool('eraser'),
    rectangle: () => setTool('rectangle'),
    ellipse: () => setTool('ellipse'),
    lasso: () => setTool('lasso'),
    polygon: () => setTool('polygon'),
    wand: () => setTool('wand'),
    hand: () => setTool('hand'),
    flip,
  };
}

function sizeCommands(
  key: ReturnType<typeof sizeKey>,
  sizes: Preferences,
  prefer: Prefer,
): Offered {
  const size = sizes[key];
  const become = (next: number) => () => prefer({ [key]: clampSize(next) });
  return {
    smaller: become(stepSize(size, -1)),
    larger: become(stepSize(size, 1)),
    bitSmaller: become(size - 1),
    bitLarger: become(size + 1),
  };
}

function viewCommands(
  { view, viewport, photo, mask }: Desk,
  painted: boolean,
  tools: Tools,
): Offered {
  return {
    showMask: tools.toggleMask,
    showPhoto: tools.showPhoto,
    fit: () => zoomToFit(view, photo, viewport),
    fitMask: painted ? () => zoomToRect(view, coverageBounds(mask.coverage), viewport) : undefined,
    actualSize: () => zoomToActual(view, viewport.size),
    zoomIn: () => zoomBy(view, ZOOM_STEP, viewport.size),
    zoomOut: () => zoomBy(view, 1 / ZOOM_STEP, viewport.size),
  };
}

function maskCommands(mask: MaskEngine, flags: number): Offered {
  const painted = (flags & PAINTED) > 0;
  return {
    undo: flags & UNDO ? () => mask.undo() : undefined,
    redo: flags & REDO ? () => mask.redo() : undefined,
    clear: painted ? () => mask.clear() : undefined,
    invert: () => mask.invert(),
  };
}
