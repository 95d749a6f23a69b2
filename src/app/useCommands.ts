import { useSyncExternalStore } from 'react';
import { zoomBy, zoomToActual, zoomToFit, zoomToRect } from '../canvas/viewCommands';
import { coverageBounds } from '../mask/coverageBounds';
import type { MaskEngine, MaskState } from '../mask/maskEngine';
import { ACTION_IDS, type Command, type Commands, type Offered } from './actions';
import { clampSize, stepSize } from './brushSize';
import type { Desk } from './desk';
import { type Prefer, type Preferences, sizeKey } from './preferences';
import type { Tools } from './useTools';

const ZOOM_STEP = 1.25;

const never = () => () => undefined;

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
  const corners = useSyncExternalStore(
    desk?.shapes.subscribe ?? never,
    () => desk?.shapes.corners() ?? 0,
  );
  const offered: Offered = {
    ...toolCommands(tools),
    ...sizeCommands(sizeKey(tools.tool), preferences, prefer),
    ...(desk && viewCommands(desk, tools)),
    ...(desk && maskCommands(desk)),
    ...(desk && corners > 0 && cornerCommands(desk)),
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

function viewCommands({ view, viewport, photo, mask }: Desk, tools: Tools): Offered {
  return {
    showMask: tools.toggleMask,
    showPhoto: tools.showPhoto,
    fit: () => zoomToFit(view, photo, viewport),
    fitMask: whilePainted(mask, () => zoomToRect(view, coverageBounds(mask.coverage), viewport)),
    actualSize: () => zoomToActual(view, viewport.size),
    zoomIn: () => zoomBy(view, ZOOM_STEP, viewport.size),
    zoomOut: () => zoomBy(view, 1 / ZOOM_STEP, viewport.size),
  };
}

function maskCommands({ mask, work }: Desk): Offered {
  return {
    undo: during(
      mask,
      ({ canUndo }) => canUndo,
      // What is still being worked out was asked for last.
      () => work.withdraw() || mask.undo(),
    ),
    redo: during(
      mask,
      ({ canRedo }) => canRedo,
      () => mask.redo(),
    ),
    clear: whilePainted(mask, () => mask.clear()),
    invert: () => mask.invert(),
  };
}

/** While a polygon is in progress: a corner may be the newest thing done, and then nothing was undone after it. */
function cornerCommands({ mask, work, shapes }: Desk): Offered {
  return {
    undo() {
      if (work.withdraw()) return;
      if (shapes.isNewest()) shapes.removeCorner();
      else mask.undo();
    },
    redo: during(
      mask,
      ({ canRedo }) => canRedo && !shapes.isNewest(),
      () => mask.redo(),
    ),
  };
}

function whilePainted(mask: MaskEngine, run: () => void): Command {
  return during(mask, ({ isEmpty }) => !isEmpty, run);
}

/** A command for certain states of the mask. Their changes are not worth rendering the page: most follow a stroke. */
function during(
  { subscribe, getState }: MaskEngine,
  isRight: (state: MaskState) => boolean,
  run: () => void,
): Command {
  const holds = () => isRight(getState());
  return Object.assign(() => holds() && run(), { when: { subscribe, holds } });
}
