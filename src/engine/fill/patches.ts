import { type Arena, PLAIN_ARENA } from './arena';
import { boxSum } from './boxSum';
import { distanceToKnown } from './distance';
import { isHole, type Level } from './level';

/** The role of a patch that is wholly known: it may be copied from. */
export const SOURCE = 1;
/** The role of one that touches the hole: it wants a source that looks like it. */
const TARGET = 2;

/** A level with its patches sorted. Patches that would stick out of the level are neither source nor target. */
export type Patches = Level & {
  /** Patches are squares of side 2·radius + 1. */
  readonly radius: number;
  /** SOURCE, TARGET or 0, by the pixel at the patch's centre. */
  readonly role: Uint8Array;
  /** Centres, in reading order. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** Pixels to be filled, in reading order. */
  readonly holes: Int32Array;
  /** Pixels to the nearest known pixel. */
  readonly distance: Float32Array;
};

/** Sorts a level's patches of the given radius (≥ 1). */
export function layOutPatches(level: Level, radius: number, arena: Arena): Patches {
  const { w, h } = level;
  const hole = new Float32Array(w * h);
  for (let i = 0; i < w * h; i++) hole[i] = isHole(level, i) ? 1 : 0;
  const touched = boxSum(hole, w, h, radius);
  const role = arena.bytes(w * h);
  for (let y = radius; y < h - radius; y++) {
    for (let x = radius; x < w - radius; x++) {
      const i = y * w + x;
      role[i] = touched[i] > 0 ? TARGET : SOURCE;
    }
  }
  return {
    ...level,
    radius,
    role,
    sources: placesOf(role, SOURCE, PLAIN_ARENA),
    targets: placesOf(role, TARGET, arena),
    holes: placesOf(hole, 1, arena),
    distance: distanceToKnown(level),
  };
}

/** The indices at which `values` holds `wanted`. */
function placesOf(values: Uint8Array | Float32Array, wanted: number, arena: Arena): Int32Array {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === wanted) count += 1;
  const places = arena.ints(count);
  let next = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === wanted) places[next++] = i;
  return places;
}
