import type { ImagePoint } from '../geometry/point';
import { EMPTY_RECT, isEmptyRect, type Rect, rectOfSize, uniteRects } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { checkCoverage } from './checkCoverage';
import { type Coverage, emptyCoverage, KEEP, REPAINT } from './coverage';
import { CoverageDigest } from './coverageDigest';
import { type History, NO_HISTORY, record, stepBack, stepForward } from './history';
import { rasterise, reachOfSegment } from './rasterise';
import { applyStep, capture, restore, type Snapshot, type Step, stepSince } from './step';

/** What a stroke is made with. `size` is the diameter in photo pixels; below 1 it counts as 1. */
export type Brush = { readonly size: number; readonly mode: 'paint' | 'erase' };

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

type Stroke = {
  readonly radius: number;
  readonly value: number;
  readonly snapshot: Snapshot;
  last: ImagePoint;
  touched: Rect;
};

const HISTORY_BYTES = 256 * 1024 * 1024;

/**
 * Owns the bytes of one mask: strokes, whole-mask edits, history. Any edit that comes during a stroke ends the stroke
 * first. An edit that changes nothing is no step: it is not recorded, drops no redo and tells no one.
 */
export class MaskEngine {
  readonly size: Size;
  /** The live bytes, the same array for good. Read only: the history and the hash rely on it. */
  readonly coverage: Coverage;
  readonly #historyBytes: number;
  readonly #digest: CoverageDigest;
  readonly #listeners = new Set<() => void>();
  readonly #touchListeners = new Set<(rect: Rect) => void>();
  #history: History = NO_HISTORY;
  #stroke: Stroke | null = null;
  #state: MaskState = {
    revision: 0,
    canUndo: false,
    canRedo: false,
    isEmpty: true,
    fraction: 0,
  };

  /**
   * @param size of the photo in pixels · @param options.historyBytes what the history may take, 256 MB by default
   * @param options.start what is painted from the beginning, with nothing to undo; throws as `load` does
   */
  constructor(
    size: Size,
    options: { readonly historyBytes?: number; readonly start?: Coverage | null } = {},
  ) {
    this.size = { w: size.w, h: size.h };
    this.coverage = emptyCoverage(size);
    this.#historyBytes = options.historyBytes ?? HISTORY_BYTES;
    this.#digest = new CoverageDigest(this.coverage);
    if (!options.start) return;
    this.load(options.start);
    this.#history = NO_HISTORY;
    this.#state = { ...this.#state, canUndo: false };
  }

  readonly getState = (): MaskState => this.#state;

  /** CRC-32 of the coverage as last committed, unsigned. */
  readonly hash = (): number => this.#digest.hash;

  /** Calls `listener` after each commit, undo, redo and whole-mask edit, not during a stroke; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => listen(this.#listeners, listener);

  /** Calls `listener` with each rectangle (whole pixels, never empty) whose bytes may have changed, also in a stroke. */
  readonly onTouched = (listener: (rect: Rect) => void): (() => void) =>
    listen(this.#touchListeners, listener);

  get isStroking(): boolean {
    return this.#stroke !== null;
  }

  /** Starts a stroke with a dab at `at`, which may lie outside the photo. */
  beginStroke(brush: Brush, at: ImagePoint): void {
    this.commitStroke();
    this.#stroke = {
      radius: Math.max(1, brush.size) / 2,
      value: brush.mode === 'paint' ? REPAINT : KEEP,
      snapshot: new Map(),
      last: at,
      touched: EMPTY_RECT,
    };
    this.extendStroke([at]);
  }

  /** Leads the stroke in progress through `points`, in order; without one does nothing. */
  extendStroke(points: readonly ImagePoint[]): void {
    const stroke = this.#stroke;
    if (stroke === null) return;
    let touched = EMPTY_RECT;
    for (const point of points) {
      const reach = reachOfSegment(this.size, stroke.last, point, stroke.radius);
      if (!isEmptyRect(reach)) {
        capture(stroke.snapshot, this.coverage, reach);
        rasterise(this.coverage, stroke.last, point, stroke.radius, stroke.value, reach);
        touched = uniteRects(touched, reach);
      }
      stroke.last = point;
    }
    stroke.touched = uniteRects(stroke.touched, touched);
    this.#announce(touched);
  }

  /** Ends the stroke in progress as one step of history. */
  commitStroke(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke === null) return;
    const step = stepSince(stroke.snapshot, this.coverage);
    if (step !== null) this.#record(step);
  }

  /** Ends the stroke in progress as if it had never begun. */
  cancelStroke(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke === null) return;
    restore(stroke.snapshot, this.coverage);
    this.#announce(stroke.touched);
  }

  /** Keeps everything. */
  clear(): void {
    this.#edit((data) => data.fill(KEEP));
  }

  /** Swaps keep and repaint. */
  invert(): void {
    this.#edit((data) => {
      for (let i = 0; i < data.length; i++) data[i] = REPAINT - data[i];
    });
  }

  /** Takes over another coverage, as one step. Throws a RangeError when its size differs or it holds greys. */
  load(coverage: Coverage): void {
    if (coverage.w !== this.size.w || coverage.h !== this.size.h) {
      throw new RangeError(
        `a mask of ${coverage.w}×${coverage.h} for a photo of ${this.size.w}×${this.size.h}`,
      );
    }
    checkCoverage(coverage);
    this.#edit((data) => data.set(coverage.data));
  }

  undo(): void {
    this.#travel('past', stepBack);
  }

  redo(): void {
    this.#travel('future', stepForward);
  }

  #travel(towards: keyof History, move: typeof stepBack): void {
    this.commitStroke();
    const step = this.#history[towards].at(-1);
    if (step === undefined) return;
    const inverse = applyStep(step, this.coverage);
    this.#history = move(this.#history, inverse, this.#historyBytes);
    this.#announce(step.rect);
    this.#publish(step);
  }

  /** A whole-mask edit as one step. */
  #edit(write: (data: Uint8Array) => void): void {
    this.commitStroke();
    const snapshot: Snapshot = new Map();
    capture(snapshot, this.coverage, rectOfSize(this.size));
    write(this.coverage.data);
    const step = stepSince(snapshot, this.coverage);
    if (step === null) return;
    this.#announce(step.rect);
    this.#record(step);
  }

  #record(step: Step): void {
    this.#history = record(this.#history, step, this.#historyBytes);
    this.#publish(step);
  }

  #announce(touched: Rect): void {
    if (isEmptyRect(touched)) return;
    for (const listener of this.#touchListeners) listener(touched);
  }

  #publish({ tiles }: Step): void {
    this.#digest.update(tiles);
    const painted = this.#digest.painted;
    this.#state = {
      revision: this.#state.revision + 1,
      canUndo: this.#history.past.length > 0,
      canRedo: this.#history.future.length > 0,
      isEmpty: painted === 0,
      fraction: painted / (this.size.w * this.size.h),
    };
    for (const listener of this.#listeners) listener();
  }
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
