import {
  EMPTY_RECT,
  growRect,
  intersectRects,
  isEmptyRect,
  type Rect,
  uniteRects,
} from '../geometry/rect';
import { blendReach } from '../image/mix/blendReach';
import { mixPictures } from '../image/mix/mixPictures';
import type { PictureLayer } from '../image/pictureLayer';
import type { PickEngine } from '../mask/pick/pickEngine';
import { UNPICKED } from '../mask/pick/picks';
import { createBlendQueue } from './blendQueue';
import { createHardPainter } from './hardPainter';
import { openCanvas } from './openCanvas';
import type { FillPatch } from './PhotoLayer';
import { pickTint } from './pickTint';

/** How what was picked is put together. */
export type Mixing = {
  /** The place among the pictures, from 0, that each value of the picks means. */
  readonly meaning: readonly number[];
  /** Of a blended seam, photo px. */
  readonly width: number;
};

/**
 * A mix as it is seen, kept up to date: at once with hard edges under the brush, and blended as soon as another thread
 * has worked it out.
 */
export type MixSurface = {
  /** The mix where it may differ from the photo, and in which colour which picture wins there. */
  readonly mix: FillPatch;
  readonly tint: FillPatch;
  /** Calls `listener` when either has changed; returns how to stop. */
  onChanged(listener: () => void): () => void;
  /** Everything anew in another way. */
  put(mixing: Mixing): void;
  /** Follows the picks, until the returned function is called. */
  follow(): () => void;
};

type Options = {
  readonly engine: PickEngine;
  /** For each picture its layers on whole photo pixels at their own size, the lowest first and covering the photo. */
  readonly pictures: readonly (readonly PictureLayer[])[];
  /** Where any of them may differ from the photo, whole photo pixels, not empty. */
  readonly area: Rect;
  readonly mixing: Mixing;
  /** Whether the blend is being worked out. */
  onWorking(is: boolean): void;
  onTrouble(): void;
};

/** A surface that shows the base picture until it follows the picks. */
export function createMixSurface(options: Options): MixSurface {
  const { engine, pictures, area, onWorking, onTrouble } = options;
  const mix = openCanvas(area);
  const tint = openCanvas(area);
  const layHard = createHardPainter(engine.picks);
  const listeners = new Set<() => void>();
  let { mixing } = options;
  /** What the stroke in progress has painted since the blend at work began. */
  let fresh: Rect = EMPTY_RECT;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const pictureOf = (value: number) => pictures[mixing.meaning[value] ?? 0] ?? [];
  const retint = (rect: Rect) => {
    if (isEmptyRect(rect)) return;
    const data = pickTint(engine.picks, mixing.meaning, rect);
    tint.putImageData(new ImageData(data, rect.w, rect.h), rect.x - area.x, rect.y - area.y);
  };
  const showStroke = (rect: Rect) => {
    const value = engine.strokeValue;
    if (value !== null && !isEmptyRect(rect)) layHard(mix, area, rect, value, pictureOf(value));
  };
  const queue = createBlendQueue({
    async blend(rect, signal) {
      const part = intersectRects(growRect(rect, blendReach(mixing.width).shade), area);
      fresh = EMPTY_RECT;
      if (isEmptyRect(part)) return;
      const input = { size: engine.size, pictures, picks: engine.picks.data, ...mixing };
      const made = await mixPictures(input, part, signal);
      mix.drawImage(made, part.x - area.x, part.y - area.y);
      made.close();
      showStroke(intersectRects(fresh, part));
      tell();
    },
    onWorking,
    onTrouble,
  });
  const touch = (touched: Rect) => {
    const rect = intersectRects(touched, area);
    retint(rect);
    if (engine.strokeValue === null) queue.add(touched);
    else fresh = uniteRects(fresh, rect);
    showStroke(rect);
    tell();
  };

  for (const { bitmap, rect } of pictureOf(UNPICKED)) {
    mix.drawImage(bitmap, rect.x - area.x, rect.y - area.y);
  }
  retint(area);
  return {
    mix: { patch: mix.canvas, rect: area },
    tint: { patch: tint.canvas, rect: area },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(next) {
      if (isSame(next, mixing)) return;
      mixing = next;
      retint(area);
      queue.stop();
      queue.add(area);
      tell();
    },
    follow() {
      const leave = engine.onTouched(touch);
      if (!engine.getState().isEmpty) queue.add(area);
      return () => {
        leave();
        queue.stop();
      };
    },
  };
}

function isSame(a: Mixing, b: Mixing): boolean {
  return a.width === b.width && a.meaning.every((picture, value) => picture === b.meaning[value]);
}
