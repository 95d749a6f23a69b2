import type { Arena } from './arena';
import type { Field } from './field';
import type { Kernels } from './kernels';
import type { Patches } from './patches';
import type { Random } from './random';
import type { SearchOptions } from './search';
import type { Tick } from './work';

const MAX_ROUNDS = 12;
/** Work units a visited target counts for, beside one for a voted pixel. */
const VISIT_UNITS = 4;
/** Targets or holes a kernel does between two ticks: a few milliseconds. */
const CHUNK = 2048;

/** What the levels of one fill share. */
export type Run = {
  /** How thoroughly to search, 1…50. */
  readonly steps: number;
  readonly random: Random;
  readonly tick: Tick;
  readonly arena: Arena;
  readonly kernels: Kernels;
};

/** How often a level is searched and voted. `depth` counts levels from the finest (0); `steps` is 1…50. */
export function roundsAt(depth: number, steps: number): number {
  return Math.min(MAX_ROUNDS, 1 + Math.round(steps / 14) + 3 * depth);
}

/** The units of work `synthesise` will report to its tick. */
export function workOf(pyramid: readonly Patches[], steps: number): number {
  return pyramid.reduce((sum, { targets, holes }, depth) => {
    const isCoarsest = depth === pyramid.length - 1;
    const round = targets.length * VISIT_UNITS * (isCoarsest ? 2 : 1) + holes.length;
    const startAndEnd = (isCoarsest ? 0 : holes.length) + (depth === 0 ? holes.length : 0);
    return sum + round * roundsAt(depth, steps) + startAndEnd;
  }, 0);
}

/** One pass of the search over all targets. */
export function searchAll(patches: Patches, field: Field, options: SearchOptions, run: Run): void {
  inChunks(patches.targets.length, (from, to) => {
    run.tick((to - from) * VISIT_UNITS);
    run.kernels.search(patches, field, options, run.random, from, to);
  });
}

/** One vote over all holes. */
export function voteAll(
  patches: Patches,
  field: Field,
  weights: Float32Array,
  reach: number,
  run: Run,
): void {
  inChunks(patches.holes.length, (from, to) => {
    run.tick(to - from);
    run.kernels.vote(patches, field, weights, reach, from, to);
  });
}

function inChunks(count: number, work: (from: number, to: number) => void): void {
  for (let from = 0; from < count; from += CHUNK) work(from, Math.min(count, from + CHUNK));
}
