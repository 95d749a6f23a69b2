import { EMPTY_RECT, isEmptyRect, type Rect, uniteRects } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { byteOf, type Coverage, emptyCoverage, type PaintMode, REPAINT } from './coverage';
import { clearing, filling, inverting, loading } from './edits';
import { crcOfZeros } from './flipCrc';
import { type Flips, flip } from './flips';
import type { Shape } from './shape';
import { flipsSince, restore } from './snapshot';
import { type Brush, leadStroke, newStroke, type Stroke, type StrokePoint } from './stroke';
import { type Companion, type Step, Timeline } from './timeline';

/** What a screen shows about the mask; a new object after each change, the same one in between. */
export type MaskState = {
  /** Counts the changes. */
  readonly revision: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isEmpty: boolean;
  /** Painted part of the photo, 0…1. */
  readonly fraction: number;
};

type MaskEngineOptions = {
  /** What the history may take, 256 MB by default. */
  readonly historyBytes?: number;
  /** What is painted from the beginning, with nothing to undo. Throws as `load` does. */
  readonly start?: Coverage | null;
};

const HISTORY_BYTES = 256 * 1024 * 1024;

/**
 * Owns the bytes of one mask, and the one timeline of all that can be undone: strokes, edits, and what others record.
 * Any edit that comes during a stroke ends the stroke first. An edit that changes nothing, and has no companion, is no
 * step: it is not recorded, drops no redo and tells no one. Edits return whether they were a step.
 */
export class MaskEngine {
  readonly size: Size;
  /** The live bytes, the same array for good. Read only: the history and the hash rely on it. */
  readonly coverage: Coverage;
  readonly #timeline: Timeline;
  readonly #listeners = new Set<() => void>();
  readonly #touchListeners = new Set<(rect: Rect) => void>();
  #stroke: Stroke | null = null;
  #isTravelling = false;
  /** What was touched and not told yet, while several changes are one to who listens. */
  #untold: Rect | null = null;
  #painted = 0;
  #hash: number;
  #state: MaskState;

  /** @param size of the photo in pixels */
  constructor(size: Size, options: MaskEngineOptions = {}) {
    this.size = { w: size.w, h: size.h };
    this.coverage = emptyCoverage(size);
    this.#timeline = new Timeline(options.historyBytes ?? HISTORY_BYTES);
    this.#hash = crcOfZeros(size.w * size.h);
    if (options.start) this.#flip(loading(this.coverage, options.start));
    this.#state = this.#look(0);
  }

  readonly getState = (): MaskState => this.#state;

  /** CRC-32 of the coverage as last committed, unsigned. */
  readonly hash = (): number => this.#hash;

  /** Calls `listener` after each commit, undo, redo and edit, not during a stroke; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => listen(this.#listeners, listener);

  /** Calls `listener` with each rectangle (whole pixels, never empty) whose bytes may have changed, also in a stroke. */
  readonly onTouched = (listener: (rect: Rect) => void): (() => void) =>
    listen(this.#touchListeners, listener);

  get isStroking(): boolean {
    return this.#stroke !== null;
  }

  /** What would be undone next: an object of its own for each step; undefined when there is none. */
  get newestStep(): object | undefined {
    return this.#timeline.newest;
  }

  /** What the history takes: no more than it may, unless its newest step alone is larger. */
  get historyBytes(): number {
    return this.#timeline.bytes;
  }

  /** Starts a stroke with a dab at `at`, which may lie outside the photo. */
  beginStroke(brush: Brush, at: StrokePoint): void {
    this.#comeToRest();
    this.#stroke = newStroke(brush, at);
    this.extendStroke([at]);
  }

  /** Leads the stroke in progress through `points`, in order; without one does nothing. */
  extendStroke(points: readonly StrokePoint[]): void {
    if (this.#stroke !== null) this.#announce(leadStroke(this.#stroke, this.coverage, points));
  }

  /** Ends the stroke in progress as one step of history. */
  commitStroke(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke === null) return;
    const flips = flipsSince(stroke.snapshot, this.coverage);
    if (flips === null) return;
    // A stroke only ever flips one way.
    this.#account(flips, byteOf(stroke.brush.mode) === REPAINT ? flips.count : -flips.count);
    this.#timeline.record({ flips, along: null });
    this.#publish();
  }

  /** Ends the stroke in progress as if it had never begun. */
  cancelStroke(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke === null) return;
    restore(stroke.snapshot, this.coverage);
    this.#announce(stroke.touched);
  }

  /** Paints or erases the pixels whose centres lie in the shape. */
  fillShape(shape: Shape, mode: PaintMode): boolean {
    return this.#edit(() => filling(this.coverage, shape, mode));
  }

  /** Flips what was found elsewhere in this mask as it was when its hash was `of`. Throws an Error once it is another. */
  change(flips: Flips | null, of: number, along?: Companion): boolean {
    return this.#edit(() => {
      if (this.#hash !== of) throw new Error('a change of what the mask no longer is');
      return flips;
    }, along);
  }

  /** Keeps everything. */
  clear(along?: Companion): boolean {
    return this.#edit(() => clearing(this.coverage), along);
  }

  /** Swaps keep and repaint. */
  invert(): boolean {
    return this.#edit(() => inverting(this.coverage));
  }

  /** Takes over another coverage. Throws a RangeError when its size differs or it holds greys. */
  load(coverage: Coverage): boolean {
    return this.#edit(() => loading(this.coverage, coverage));
  }

  /** Adds a step that changes no pixel of the mask. As with every companion: what it does again is done already. */
  record(along: Companion): void {
    this.#edit(() => null, along);
  }

  /** Takes the newest step back, its companion first. When that throws, the step is undone all the same. */
  undo(): void {
    this.#comeToRest();
    const step = this.#timeline.newest;
    if (step === undefined) return;
    this.#travel(step, () => {
      try {
        step.along?.undo();
      } finally {
        this.#timeline.back();
        this.#flip(step.flips);
      }
    });
  }

  /** Does the last undone step again, its companion last. When that throws, the step is done all the same. */
  redo(): void {
    this.#comeToRest();
    const step = this.#timeline.next;
    if (step === undefined) return;
    this.#travel(step, () => {
      this.#timeline.forward();
      this.#flip(step.flips);
      step.along?.redo();
    });
  }

  /**
   * Takes the newest step back for good, with what could be redone, and makes another in its place: what `edit` does by
   * one edit of this mask. All are told once. With nothing to take back it is an edit like any other.
   * @returns what `edit` does: whether there is a step in its place
   */
  replaceNewest(edit: () => boolean): boolean {
    this.#comeToRest();
    if (this.#timeline.newest === undefined) return edit();
    this.#untold = EMPTY_RECT;
    try {
      this.undo();
      this.#timeline.dropUndone();
      return edit();
    } finally {
      const touched = this.#untold;
      this.#untold = null;
      this.#announce(touched);
      this.#publish();
    }
  }

  /** Goes from one state of the history to the next; on the way there is no state that could be edited. */
  #travel({ flips }: Step, move: () => void): void {
    this.#isTravelling = true;
    try {
      move();
    } finally {
      this.#isTravelling = false;
      this.#announce(flips?.rect);
      this.#publish();
    }
  }

  #edit(find: () => Flips | null, along: Companion | null = null): boolean {
    this.#comeToRest();
    const flips = find();
    if (flips === null && along === null) return false;
    this.#flip(flips);
    this.#timeline.record({ flips, along });
    this.#announce(flips?.rect);
    this.#publish();
    return true;
  }

  /** To be called before any edit: ends the stroke in progress, and throws while a step is undone or redone. */
  #comeToRest(): void {
    if (this.#isTravelling)
      throw new Error('the mask was edited while a step was undone or redone');
    this.commitStroke();
  }

  #flip(flips: Flips | null): void {
    if (flips !== null) this.#account(flips, flip(this.coverage, flips));
  }

  #account({ crc }: Flips, gained: number): void {
    this.#painted += gained;
    this.#hash = (this.#hash ^ crc) >>> 0;
  }

  #announce(touched: Rect = EMPTY_RECT): void {
    if (isEmptyRect(touched)) return;
    if (this.#untold !== null) {
      this.#untold = uniteRects(this.#untold, touched);
      return;
    }
    for (const listener of this.#touchListeners) listener(touched);
  }

  #publish(): void {
    if (this.#untold !== null) return;
    this.#state = this.#look(this.#state.revision + 1);
    for (const listener of this.#listeners) listener();
  }

  #look(revision: number): MaskState {
    return {
      revision,
      canUndo: this.#timeline.newest !== undefined,
      canRedo: this.#timeline.next !== undefined,
      isEmpty: this.#painted === 0,
      fraction: this.#painted / (this.size.w * this.size.h),
    };
  }
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
