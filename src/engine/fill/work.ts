/** Thrown out of `inpaint` when its caller no longer wants the result. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Counts work as it is done; kernels call it every few milliseconds. Throws `Cancelled` when asked to stop. */
export type Tick = (units: number) => void;

/** @throws Cancelled when asked to stop */
export function checkCancelled(isCancelled: () => boolean): void {
  if (isCancelled()) throw new Cancelled('the fill was cancelled');
}

/**
 * A tick that tells `report` which fraction (0…1, never falling) of `total` units is done.
 * @throws Cancelled from the tick, as soon as `isCancelled` says so
 */
export function workTick(
  total: number,
  report: (fraction: number) => void,
  isCancelled: () => boolean,
): Tick {
  let done = 0;
  return (units) => {
    checkCancelled(isCancelled);
    done += units;
    report(Math.min(1, done / total));
  };
}
