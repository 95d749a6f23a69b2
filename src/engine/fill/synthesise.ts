import { type Field, randomField, upscaleField } from './field';
import type { Patches } from './patches';
import type { Random } from './random';
import { search, VISIT_UNITS } from './search';
import { shake } from './shake';
import { soapFilm } from './soapFilm';
import type { Variant } from './variant';
import { vote, votingWeights } from './vote';
import type { Tick } from './work';

const WINDOW = 64;
const MAX_ROUNDS = 12;

/** What the levels of one fill share. */
type Run = { readonly steps: number; readonly random: Random; readonly tick: Tick };

/** How often a level is searched and voted. `depth` counts levels from the finest (0); `steps` is 1…50. */
export function roundsAt(depth: number, steps: number): number {
  return Math.min(MAX_ROUNDS, 1 + Math.round(steps / 14) + 3 * depth);
}

/** The work `synthesise` ticks off, in its units. */
export function workOf(pyramid: readonly Patches[], steps: number): number {
  return pyramid.reduce((sum, { targets, holes }, depth) => {
    const isCoarsest = depth === pyramid.length - 1;
    const searches = (isCoarsest ? 2 : 1) * targets.length * VISIT_UNITS;
    const votes = (isCoarsest ? 0 : 1) + (depth === 0 ? 1 : 0);
    return sum + votes * holes.length + roundsAt(depth, steps) * (searches + holes.length);
  }, 0);
}

/**
 * Fills the hole of the finest level (the first of `pyramid`, which is not empty) in place, from coarse to fine. At
 * each level, by turns: look for the source each target resembles most; let the sources vote on the hole.
 * @see Wexler, Shechtman, Irani 2007, "Space-time completion of video"; Newson et al. 2014 for the schedule
 */
export function synthesise(pyramid: readonly Patches[], variant: Variant, run: Run): void {
  const deepest = pyramid.length - 1;
  let field = fillCoarsest(pyramid[deepest], variant, roundsAt(deepest, run.steps), run);
  for (let depth = deepest - 1; depth >= 0; depth--) {
    const patches = pyramid[depth];
    field = carryUp(pyramid[depth + 1], field, patches, run);
    for (let round = 0; round < roundsAt(depth, run.steps); round++) {
      const options = {
        window: Math.max(8, WINDOW >> round),
        pull: 0,
        isBackward: round % 2 === 1,
      };
      search(patches, field, options, run.random, run.tick);
      vote(patches, field, votingWeights(patches, field), patches.radius, run.tick);
    }
  }
  vote(pyramid[0], field, votingWeights(pyramid[0], field), 1, run.tick);
}

/** The coarsest level decides the layout: it starts smooth, looks everywhere, and prefers what is near. */
function fillCoarsest(patches: Patches, variant: Variant, rounds: number, run: Run): Field {
  const { w, h, radius } = patches;
  soapFilm(patches);
  shake(patches, variant.shake, run.random);
  const field = randomField(patches, run.random);
  const side = Math.max(w, h);
  const pull = (variant.nearness * (2 * radius + 1) ** 2) / side;
  for (let round = 0; round < rounds; round++) {
    for (const isBackward of [false, true]) {
      search(patches, field, { window: side, pull, isBackward }, run.random, run.tick);
    }
    vote(patches, field, votingWeights(patches, field), radius, run.tick);
  }
  return field;
}

/** Starts a level from the one below: its colours first, then one flat vote of the matches it handed up. */
function carryUp(coarse: Patches, coarseField: Field, fine: Patches, run: Run): Field {
  for (const i of fine.holes) {
    const x = i % fine.w;
    const parent = (((i - x) / fine.w) >> 1) * coarse.w + (x >> 1);
    for (let c = 0; c < 4; c++) fine.pixels[i * 4 + c] = coarse.pixels[parent * 4 + c];
  }
  const { field, isInherited } = upscaleField(coarse, coarseField, fine, run.random);
  vote(fine, field, isInherited, fine.radius, run.tick);
  return field;
}
