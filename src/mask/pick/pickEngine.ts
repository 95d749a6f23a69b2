import { EMPTY_RECT, isEmptyRect, type Rect } from '../../geometry/rect';
import type { Size } from '../../geometry/size';
import type { PaintMode } from '../coverage';
import type { Shape } from '../shape';
import { shapeSpans } from '../shapeSpans';
import { restore } from '../snapshot';
import { type Brush, leadStroke, newStroke, type Stroke, type StrokePoint } from '../stroke';
import { Timeline } from '../timeline';
import { doStep, noteRuns, type PickRuns, runsSince, stepOf, undoStep } from './pickStep';
import { emptyPicks, MOST_PICKED, type Picks, UNPICKED } from './picks';

/** What a screen shows about picks; a new object after each change, the same one in between. */
export type PickState = {
  /** Counts the changes. */
  readonly revision: number;
  /** The value that strokes write: the nth picture, counted from 1. */
  readonly inHand: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether nothing is picked anywhere. */
  readonly isEmpty: boolean;
  /** How many pixels have which value. */
  readonly counts: readonly number[];
};

const HISTORY_BYTES = 128 * 1024 * 1024;

/**
 * Owns the picks of one mix and their own timeline, apart from the mask's: what is undone is always something seen.
 * Painted as a mask is, with the same strokes and shapes; erasing leaves nothing picked. An edit that comes during a
 * stroke ends the stroke first, and one that changes nothing is no step.
 */
export class PickEngine {
  readonly size: Size;
  /** The live bytes, the same array for good. Read only. */
  readonly picks: Picks;
  readonly #timeline = new Timeline(HISTORY_BYTES);
  readonly #listeners = new Set<() => void>();
  readonly #touchListeners = new Set<(rect: Rect) => void>();
  readonly #counts = new Uint32Array(MOST_PICKED + 1);
  #stroke: Stroke | null = null;
  #inHand: number;
  #state: PickState;

  /** @param size of the photo in pixels · @param inHand the value that strokes write at first, 1…9 */
  constructor(size: Size, inHand: number) {
    this.size = { w: size.w, h: size.h };
    this.picks = emptyPicks(size);
    this.#counts[UNPICKED] = size.w * size.h;
    this.#inHand = inHand;
    this.#state = this.#look(0);
  }

  readonly getState = (): PickState => this.#state;

  /** Calls `listener` after each commit, undo, redo, edit and choice, not during a stroke; returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls `listener` with each rectangle (whole pixels, never empty) whose bytes may have changed, also in a stroke. */
  readonly onTouched = (listener: (rect: Rect) => void): (() => void) => {
    this.#touchListeners.add(listener);
    return () => this.#touchListeners.delete(listener);
  };

  /** What the stroke in progress writes; null without one. */
  get strokeValue(): number | null {
    return this.#stroke && this.#valueOf(this.#stroke.brush.mode);
  }

  /** The next strokes pick this picture, counted from 1. */
  take(value: number): void {
    if (value === this.#inHand) return;
    this.commitStroke();
    this.#inHand = value;
    this.#publish();
  }

  /** Starts a stroke with a dab at `at`, which may lie outside the photo. */
  beginStroke(brush: Brush, at: StrokePoint): void {
    this.commitStroke();
    this.#stroke = newStroke(brush, at);
    this.extendStroke([at]);
  }

  /** Leads the stroke in progress through `points`, in order; without one does nothing. */
  extendStroke(points: readonly StrokePoint[]): void {
    const stroke = this.#stroke;
    if (stroke === null) return;
    this.#announce(leadStroke(stroke, this.picks, points, this.#valueOf(stroke.brush.mode)));
  }

  /** Ends the stroke in progress as one step of history. */
  commitStroke(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke === null) return;
    const value = this.#valueOf(stroke.brush.mode);
    const isStep = this.#record(runsSince(stroke.snapshot, this.picks, value), value);
    // Who has shown the stroke while it went on learns that it is over.
    if (!isStep) this.#announce(stroke.touched);
  }

  /** Ends the stroke in progress as if it had never begun. */
  cancelStroke(): void {
    const stroke = this.#stroke;
    this.#stroke = null;
    if (stroke === null) return;
    restore(stroke.snapshot, this.picks);
    this.#announce(stroke.touched);
  }

  /** Picks, or no longer picks, the pixels whose centres lie in the shape. */
  fillShape(shape: Shape, mode: PaintMode): boolean {
    this.commitStroke();
    const value = this.#valueOf(mode);
    const runs: PickRuns = [];
    shapeSpans(shape, this.size, (y, from, to) => {
      const start = y * this.size.w;
      noteRuns(runs, start + from, this.picks.data.subarray(start + from, start + to), value);
    });
    return this.#record(runs, value);
  }

  /** Nothing is picked any more. */
  clear(): boolean {
    this.commitStroke();
    const runs: PickRuns = [];
    noteRuns(runs, 0, this.picks.data, UNPICKED);
    return this.#record(runs, UNPICKED);
  }

  undo(): void {
    this.commitStroke();
    const step = this.#timeline.newest;
    if (step === undefined) return;
    this.#timeline.back();
    step.along?.undo();
    this.#publish();
  }

  redo(): void {
    this.commitStroke();
    const step = this.#timeline.next;
    if (step === undefined) return;
    this.#timeline.forward();
    step.along?.redo();
    this.#publish();
  }

  #valueOf(mode: PaintMode): number {
    return mode === 'paint' ? this.#inHand : UNPICKED;
  }

  /** Makes a step of what was found, whether or not its bytes are written already; whether it is one. */
  #record(found: PickRuns, value: number): boolean {
    const step = stepOf(found, value, this.size);
    if (step === null) return false;
    const redo = () => {
      doStep(step, this.picks, this.#counts);
      this.#announce(step.rect);
    };
    const undo = () => {
      undoStep(step, this.picks, this.#counts);
      this.#announce(step.rect);
    };
    redo();
    this.#timeline.record({ flips: null, along: { undo, redo, bytes: step.runs.byteLength } });
    this.#publish();
    return true;
  }

  #announce(touched: Rect = EMPTY_RECT): void {
    if (isEmptyRect(touched)) return;
    for (const listener of this.#touchListeners) listener(touched);
  }

  #publish(): void {
    this.#state = this.#look(this.#state.revision + 1);
    for (const listener of this.#listeners) listener();
  }

  #look(revision: number): PickState {
    return {
      revision,
      inHand: this.#inHand,
      canUndo: this.#timeline.newest !== undefined,
      canRedo: this.#timeline.next !== undefined,
      isEmpty: this.#counts[UNPICKED] === this.size.w * this.size.h,
      counts: [...this.#counts],
    };
  }
}
