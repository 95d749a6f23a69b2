import { type Field, randomField, upscaleField } from './field';
import { wholePixels } from './level';
import type { Patches } from './patches';
import { type Run, roundsAt, searchAll, voteAll } from './rounds';
import { shake } from './shake';
import { soapFilm } from './soapFilm';
import type { Variant } from './variant';
import { weigh } from './vote';

const WINDOW = 32;
/** On the coarsest level neighbours settle what lies where; from there on the sharpest proposal counts. */
const TOLERANCE = { coarsest: 1, finer: 0.3 };

/**
 * Fills the holes of all levels in place, from the coarsest to the finest, by repeated search and vote. The pyramid
 * has at least one level.
 * @see Wexler, Shechtman, Irani 2007, "Space-time completion of video"; Newson et al. 2014 for the schedule
 */
export function synthesise(pyramid: readonly Patches[], variant: Variant, run: Run): void {
  const deepest = pyramid.length - 1;
  const weights = run.arena.floats(pyramid[0].w * pyramid[0].h);
  let field = fillCoarsest(pyramid[deepest], variant, roundsAt(deepest, run.steps), weights, run);
  for (let depth = deepest - 1; depth >= 0; depth--) {
    const patches = pyramid[depth];
    field = carryUp(pyramid[depth + 1], field, patches, run);
    for (let round = 0; round < roundsAt(depth, run.steps); round++) {
      const options = {
        window: Math.max(8, WINDOW >> round),
        pull: 0,
        isBackward: round % 2 === 1,
      };
      searchAll(patches, field, options, run);
      weigh(patches, field, weights, TOLERANCE.finer);
      voteAll(patches, field, weights, patches.radius, run);
    }
  }
  weigh(pyramid[0], field, weights, TOLERANCE.finer);
  voteAll(pyramid[0], field, weights, 1, run);
}

/** The coarsest level decides the layout: it starts smooth, looks everywhere, and prefers what is near. */
function fillCoarsest(
  patches: Patches,
  variant: Variant,
  rounds: number,
  weights: Float32Array,
  run: Run,
): Field {
  const { w, h, radius } = patches;
  soapFilm(patches, run.arena, () => run.tick(0));
  shake(patches, variant.shake, run.random);
  const field = randomField(patches, run.random, run.arena);
  const side = Math.max(w, h);
  const pull = (variant.nearness * (2 * radius + 1) ** 2) / side;
  for (let round = 0; round < rounds; round++) {
    for (const isBackward of [false, true]) {
      searchAll(patches, field, { window: side, pull, isBackward }, run);
    }
    weigh(patches, field, weights, TOLERANCE.coarsest);
    voteAll(patches, field, weights, radius, run);
  }
  return field;
}

/** Fills a level from the next coarser one: first its colours, then a vote on the doubled field. */
function carryUp(coarse: Patches, coarseField: Field, fine: Patches, run: Run): Field {
  const from = wholePixels(coarse.pixels);
  const to = wholePixels(fine.pixels);
  for (const i of fine.holes) {
    const x = i % fine.w;
    to[i] = from[(((i - x) / fine.w) >> 1) * coarse.w + (x >> 1)];
  }
  const { field, isInherited } = upscaleField(coarse, coarseField, fine, run.random, run.arena);
  voteAll(fine, field, isInherited, fine.radius, run);
  return field;
}
