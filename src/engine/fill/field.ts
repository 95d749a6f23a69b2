import type { Arena } from './arena';
import { type Patches, SOURCE } from './patches';
import { drawShare, type Random } from './random';

/** For each target patch the source it is to look like. */
export type Field = {
  /** Centre of the source; where no target is, the place itself. */
  readonly match: Int32Array;
  /** How unlike the two are (patch distance and pull together). */
  readonly cost: Float32Array;
};

/** A field that pairs every target with a random source. */
export function randomField(patches: Patches, random: Random, arena: Arena): Field {
  const field = emptyField(patches, arena);
  for (const target of patches.targets) field.match[target] = anySource(patches, random);
  return field;
}

/**
 * The field of the next finer level: each target takes over its parent's source at twice the place, on the same side
 * of the pixel. Where that is no source, a random one stands in and `isInherited` is 0.
 */
export function upscaleField(
  coarse: Patches,
  field: Field,
  fine: Patches,
  random: Random,
  arena: Arena,
): { field: Field; isInherited: Float32Array } {
  const finer = emptyField(fine, arena);
  const isInherited = arena.floats(fine.w * fine.h);
  for (const target of fine.targets) {
    const x = target % fine.w;
    const y = (target - x) / fine.w;
    const source = field.match[(y >> 1) * coarse.w + (x >> 1)];
    const column = source % coarse.w;
    const u = column * 2 + (x & 1);
    const v = ((source - column) / coarse.w) * 2 + (y & 1);
    const doubled = v * fine.w + u;
    const isUsable = u < fine.w && fine.role[doubled] === SOURCE;
    isInherited[target] = isUsable ? 1 : 0;
    finer.match[target] = isUsable ? doubled : anySource(fine, random);
  }
  return { field: finer, isInherited };
}

function emptyField({ w, h }: Patches, arena: Arena): Field {
  const match = arena.ints(w * h);
  for (let i = 0; i < match.length; i++) match[i] = i;
  return { match, cost: arena.floats(w * h) };
}

function anySource(patches: Patches, random: Random): number {
  return patches.sources[Math.floor(drawShare(random) * patches.sources.length)];
}
