import { createShapeControls, type ShapeControls } from '../canvas/shapeControls';
import { zoomBy, zoomToActual, zoomToFit, zoomToRect } from '../canvas/viewCommands';
import { createViewport, type Viewport } from '../canvas/viewport';
import type { Rect } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { BLEND } from '../image/mix/blendReach';
import { PickEngine } from '../mask/pick/pickEngine';
import type { MixablePicture } from '../session/mix';
import { pictureKey } from '../session/pictureRef';
import { createViewStore, type ViewStore } from '../ui/viewStore';
import type { Offered } from './actions';

/** Pictures being mixed: what was picked so far, how it lies on the screen, and what keys and buttons do with it. */
export type MixDesk = {
  readonly refs: readonly MixablePicture[];
  readonly size: Size;
  /** Where the pictures may differ, photo px; null until they are here. */
  area: Rect | null;
  readonly engine: PickEngine;
  readonly shapes: ShapeControls;
  readonly view: ViewStore;
  readonly viewport: Viewport;
  /** As it was set when the desk was last left. */
  set: MixSettings;
  readonly subscribe: (listener: () => void) => () => void;
  /** The same object for as long as nothing has changed. */
  readonly offered: () => Offered;
};

export type MixSettings = {
  /** The place of the base among the pictures, from 0. */
  readonly base: number;
  /** Of a blended seam, photo px. */
  readonly width: number;
  /** Whether it is seen which picture wins where. */
  readonly tinted: boolean;
};

const ZOOM_STEP = 1.25;

/** Desks that were left with something picked, by session and pictures. */
const drafts = new Map<string, MixDesk>();

/** How many are kept: each holds a byte for each pixel of its photo, and a history. */
const MOST_DRAFTS = 3;

function keyOf(sessionId: string, refs: readonly MixablePicture[]): string {
  return [sessionId, ...refs.map(pictureKey)].join('|');
}

/** A desk for these pictures of a session, of one size: as it was left, or a new one whose base is the first fill. */
export function openMixDesk(
  sessionId: string,
  refs: readonly MixablePicture[],
  size: Size,
): MixDesk {
  const key = keyOf(sessionId, refs);
  const desk = drafts.get(key) ?? newMixDesk(refs, size);
  drafts.delete(key);
  drafts.set(key, desk);
  const [oldest] = drafts.keys();
  if (drafts.size > MOST_DRAFTS && oldest !== undefined) drafts.delete(oldest);
  return desk;
}

/** The desk is not taken up again: what was picked has been kept. */
export function forgetMixDesk(desk: MixDesk): void {
  for (const [key, draft] of drafts) if (draft === desk) drafts.delete(key);
}

function newMixDesk(refs: readonly MixablePicture[], size: Size): MixDesk {
  const base = Math.max(
    0,
    refs.findIndex(({ kind }) => kind === 'fill'),
  );
  const next = refs.findIndex(({ kind }, place) => kind === 'fill' && place > base);
  const engine = new PickEngine(size, (next < 0 ? (base + 1) % refs.length : next) + 1);
  const shapes = createShapeControls(engine.getState);
  const view = createViewStore();
  const viewport = createViewport();
  const looking: Offered = {
    fit: () => zoomToFit(view, size, viewport),
    fitMask: () => desk.area && zoomToRect(view, desk.area, viewport),
    actualSize: () => zoomToActual(view, viewport.size),
    zoomIn: () => zoomBy(view, ZOOM_STEP, viewport.size),
    zoomOut: () => zoomBy(view, 1 / ZOOM_STEP, viewport.size),
    output: (nth = 0) => nth <= refs.length && engine.take(nth),
  };
  let known = engine.getState();
  const offer = (): Offered => ({
    ...looking,
    undo: known.canUndo ? () => engine.undo() : undefined,
    redo: known.canRedo ? () => engine.redo() : undefined,
  });
  let offered = offer();
  const desk: MixDesk = {
    ...{ refs, size, engine, shapes, view, viewport, area: null },
    set: { base, width: BLEND.usual, tinted: false },
    subscribe: engine.subscribe,
    offered() {
      if (known !== engine.getState()) {
        known = engine.getState();
        offered = offer();
      }
      return offered;
    },
  };
  return desk;
}
