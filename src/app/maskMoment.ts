import type { Flips } from '../mask/flips';
import type { MaskEngine } from '../mask/maskEngine';
import { type MaskRuns, runsOf } from '../mask/maskRuns';

/** A mask as it is at one moment, for others to find what to flip in it. */
export type MaskMoment = {
  readonly runs: MaskRuns;
  /** What the mask has to be again when that is flipped. */
  readonly hash: number;
};

export function momentOf(mask: MaskEngine): MaskMoment {
  return { runs: runsOf(mask.coverage), hash: mask.hash() };
}

/** An attempt's answer: how to flip what `find` finds in a mask at a moment; null when there is nothing to flip. */
export async function flipping(
  mask: MaskEngine,
  { runs, hash }: MaskMoment,
  find: (runs: MaskRuns) => Promise<Flips | null>,
): Promise<(() => boolean) | null> {
  const flips = await find(runs);
  return flips && (() => mask.change(flips, hash));
}
