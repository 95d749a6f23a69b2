import type { Flips } from './flips';

/**
 * What else a step of history takes back and does again besides pixels of the mask: a frame, another photo. Both run
 * while the mask is as the step left it. They may look at the mask but not edit it: that throws.
 */
export type Companion = {
  undo(): void;
  redo(): void;
  /** What it keeps in memory beyond the mask's own history, counted within the same budget; 0 when absent. */
  readonly bytes?: number;
};

/** One step of history: pixels, a companion, or both. */
export type Step = { readonly flips: Flips | null; readonly along: Companion | null };

/** What a step takes besides its run lengths, roughly: none is free. */
const STEP_BYTES = 200;

/** The steps done and those undone, in order, bounded by bytes. */
export class Timeline {
  readonly #maxBytes: number;
  readonly #steps: Step[] = [];
  /** How many of the steps are done; the others can be redone. */
  #done = 0;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** What all steps take. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The step to be undone next. */
  get newest(): Step | undefined {
    return this.#steps[this.#done - 1];
  }

  /** The step to be redone next. */
  get next(): Step | undefined {
    return this.#steps[this.#done];
  }

  /** Adds a step that was done: what could be redone no longer can, and the oldest go that the budget has no room for. */
  record(step: Step): void {
    this.dropUndone();
    this.#steps.push(step);
    this.#bytes += bytesOf(step);
    let [oldest, bytes] = [0, this.#bytes];
    while (bytes > this.#maxBytes && oldest < this.#steps.length - 1) {
      bytes -= bytesOf(this.#steps[oldest++]);
    }
    this.#drop(0, oldest);
    this.#done = this.#steps.length;
  }

  /** What could be redone no longer can. */
  dropUndone(): void {
    this.#drop(this.#done, this.#steps.length);
  }

  /** The newest step counts as undone. There must be one. */
  back(): void {
    this.#done--;
  }

  /** The next step counts as done. There must be one. */
  forward(): void {
    this.#done++;
  }

  #drop(from: number, to: number): void {
    for (const step of this.#steps.splice(from, to - from)) this.#bytes -= bytesOf(step);
  }
}

function bytesOf({ flips, along }: Step): number {
  return STEP_BYTES + (flips?.runs.byteLength ?? 0) + (along?.bytes ?? 0);
}
