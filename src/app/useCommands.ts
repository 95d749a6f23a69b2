import { zoomBy, zoomToActual, zoomToFit, zoomToRect } from '../canvas/viewCommands';
import { coverageBounds } from '../mask/coverageBounds';
import type { MaskEngine } from '../mask/maskEngine';
import { ACTION_IDS, type Command, type Commands, type Condition, type Offered } from './actions';
import { clampSize, stepSize } from './brushSize';
import type { Desk } from './desk';
import { type Prefer, type Preferences, sizeKey } from './preferences';
import type { Tools } from './useTools';

const ZOOM_STEP = 1.25;

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
  const offered: Offered = {
    ...toolCommands(tools),
    ...sizeCommands(sizeKey(tools.tool), preferences, prefer),
    ...(desk && viewCommands(desk, tools)),
    ...(desk && maskCommands(desk)),
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

function maskCommands(desk: Desk): Offered {
  const { mask } = desk;
  return {
    ...timelineCommands(desk),
    clear: whilePainted(mask, () => mask.clear()),
    invert: () => mask.invert(),
  };
}

/** What was done last may be a corner of the polygon in progress, and then nothing was undone after it. */
function timelineCommands({ mask, work, shapes }: Desk): Offered {
  const subscribe = (listener: () => void) => {
    const stops = [mask.subscribe(listener), shapes.subscribe(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  };
  return {
    undo: during(
      { subscribe, holds: () => shapes.corners() > 0 || mask.getState().canUndo },
      () => {
        // What is still being worked out was asked for last.
        if (work.withdraw()) return;
        if (shapes.isNewest()) shapes.removeCorner();
        else mask.undo();
      },
    ),
    redo: during({ subscribe, holds: () => mask.getState().canRedo && !shapes.isNewest() }, () =>
      mask.redo(),
    ),
  };
}

function whilePainted({ subscribe, getState }: MaskEngine, run: () => void): Command {
  return during({ subscribe, holds: () => !getState().isEmpty }, run);
}

/** A command for certain times. Their comings and goings are not worth rendering the page: most follow a stroke. */
function during(when: Condition, run: () => void): Command {
  return Object.assign(() => when.holds() && run(), { when });
}
