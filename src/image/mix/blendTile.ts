import type { Rect } from '../../geometry/rect';
import type { Pixels } from '../pixels';
import { blendReach } from './blendReach';
import { blurTotal, boxBlur, type Plane } from './boxBlur';
import { pickWeights } from './pickWeights';

/** A part of a photo with some of its surroundings, to be blended. */
export type Tile = {
  /** Row by row: which of `pictures` is wanted. */
  readonly picked: Uint8Array;
  /** All that are mixed, opaque, of the tile's size. */
  readonly pictures: readonly Pixels[];
  /** Those that occur in `picked`, in ascending order. */
  readonly present: readonly number[];
  /** What to blend, in the tile's pixels; the blend's reach around it is in the tile too, but for the photo's edges. */
  readonly within: Rect;
};

const CHANNELS = [0, 1, 2] as const;

/**
 * Blends a part in two bands, after Burt and Adelson (A multiresolution spline, 1983): detail passes from one picture
 * to the next within a quarter of the way that colour and light take. Where all pictures agree nothing changes, nor
 * where no other picture is picked within the reach; and towards where they agree the wide band fades away, so that it
 * leaves no edge there. The result does not depend on how a photo is cut into tiles.
 * @param out where to write, of the size of `within` · @param at its pixel for the first of `within`
 */
export function blendTile(tile: Tile, width: number, out: Pixels, at: { x: number; y: number }) {
  const { picked, pictures, present, within } = tile;
  const size = pictures[0]!;
  const { shade, detail } = blendReach(width);
  const near = pickWeights(picked, size, present, detail);
  const far = pickWeights(picked, size, present, shade);
  const apart = differing(pictures);
  const inside = boxBlur(apart, size, shade);
  const total = blurTotal(shade);
  for (const channel of CHANNELS) {
    const planes = present.map((picture) => planeOf(pictures[picture]!, channel));
    const lows = planes.map((plane) => boxBlur(plane, size, shade));
    for (let y = 0; y < within.h; y++) {
      for (let x = 0; x < within.w; x++) {
        const i = (within.y + y) * size.w + within.x + x;
        const share = apart[i] === 0 ? 0 : Math.max(0, (2 * inside[i]!) / total - 1);
        let sharp = 0;
        let soft = 0;
        for (let k = 0; k < present.length; k++) {
          sharp += near.planes[k]![i]! * planes[k]![i]!;
          const gain = far.planes[k]![i]! / far.total - near.planes[k]![i]! / near.total;
          if (gain !== 0) soft += gain * (lows[k]![i]! / total);
        }
        out.data[((at.y + y) * out.w + at.x + x) * 4 + channel] = sharp / near.total + share * soft;
      }
    }
  }
}

/** 1 where any picture differs from the first, else 0. */
function differing(pictures: readonly Pixels[]): Plane {
  const [first, ...others] = pictures.map(
    ({ data }) => new Uint32Array(data.buffer, data.byteOffset),
  );
  return Float64Array.from(first!, (word, i) =>
    others.some((other) => other[i] !== word) ? 1 : 0,
  );
}

function planeOf({ w, h, data }: Pixels, channel: number): Plane {
  const plane = new Float64Array(w * h);
  for (let i = 0; i < plane.length; i++) plane[i] = data[i * 4 + channel]!;
  return plane;
}
