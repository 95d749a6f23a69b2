import type { Size } from '../../geometry/size';
import type { Arena } from './arena';
import { boxSum } from './boxSum';
import { spreadDistance } from './distance';
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
  const role = arena.bytes(w * h).fill(0);
  const targetCount = arena.lend((lent) => {
    const touched = boxSum(holeMap(level, lent), level, radius, lent);
    return assignRoles(role, touched, level, radius);
  });
  const inside = Math.max(0, w - 2 * radius) * Math.max(0, h - 2 * radius);
  const holes = holesOf(level, arena);
  return {
    ...level,
    radius,
    role,
    sources: placesOf(role, SOURCE, inside - targetCount, arena),
    targets: placesOf(role, TARGET, targetCount, arena),
    holes,
    distance: distanceToKnown(level, holes, arena),
  };
}

/** 1 in the hole, 0 elsewhere. */
function holeMap(level: Level, arena: Arena): Int32Array {
  const map = arena.ints(level.w * level.h);
  for (let i = 0; i < map.length; i++) map[i] = isHole(level, i) ? 1 : 0;
  return map;
}

/** Returns the number of targets: the patches with something of the hole in them. */
function assignRoles(
  role: Uint8Array,
  touched: Int32Array,
  { w, h }: Size,
  radius: number,
): number {
  let count = 0;
  for (let y = radius; y < h - radius; y++) {
    for (let i = y * w + radius; i < (y + 1) * w - radius; i++) {
      role[i] = touched[i] > 0 ? TARGET : SOURCE;
      if (touched[i] > 0) count += 1;
    }
  }
  return count;
}

function holesOf(level: Level, arena: Arena): Int32Array {
  let count = 0;
  for (let i = 0; i < level.w * level.h; i++) if (isHole(level, i)) count += 1;
  const holes = arena.ints(count);
  let next = 0;
  for (let i = 0; next < count; i++) if (isHole(level, i)) holes[next++] = i;
  return holes;
}

/** The `count` centres of patches of one role. */
function placesOf(role: Uint8Array, wanted: number, count: number, arena: Arena): Int32Array {
  const places = arena.ints(count);
  let next = 0;
  for (let i = 0; next < count; i++) if (role[i] === wanted) places[next++] = i;
  return places;
}

function distanceToKnown({ w, h }: Level, holes: Int32Array, arena: Arena): Float32Array {
  const distance = arena.floats(w * h).fill(0);
  for (const i of holes) distance[i] = Number.POSITIVE_INFINITY;
  spreadDistance(distance, { w, h }, holes);
  return distance;
}
