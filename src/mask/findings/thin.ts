import { REPAINT } from '../coverage';
import type { Region } from '../findRegions';
import type { Check } from './check';
import { discCentres, isDiscPainted } from './discRoom';
import { type Sent, TOKEN } from './sent';
import { findSpecks } from './specks';
import { thicken } from './thicken';

/**
 * Painted regions, but specks, that are nowhere as thick as one token of the model; mended, each is grown until it is.
 * Thick is what has room for a disc inside the photo, so that one dab of a brush as wide as a token always is.
 */
export const thin: Check = {
  kind: 'thin',
  find: (sent) => findThin(sent).map(({ bounds }) => bounds),
  mend: (sent) => thicken(sent.coverage, sent.painted, findThin(sent), discRadius(sent)),
};

/**
 * The radius of that disc in photo pixels, about a pixel's centre: half a token, less what the centre of a dab may be
 * off the nearest pixel's; no more than the part that is sent has room for.
 */
function discRadius({ coverage, scale }: Sent): number {
  const room = (Math.min(coverage.w, coverage.h) - 1) / 2;
  return Math.max(0, Math.min(TOKEN / 2 / scale - Math.SQRT1_2, room));
}

/** Most regions pass at a glance, because a disc has room in the middle of a run; the others are looked at closely. */
function findThin(sent: Sent): readonly Region[] {
  const { coverage, painted } = sent;
  const { row, start, end, region } = painted.runs;
  const radius = discRadius(sent);
  const width = 2 * Math.floor(radius) + 1;
  const passed = new Set(findSpecks(sent).map(({ first }) => first));
  const pass = (isThick: (run: number) => boolean) => {
    for (let run = 0; run < region.length; run++) {
      if (!passed.has(region[run]) && isThick(run)) passed.add(region[run]);
    }
  };
  pass((run) => {
    const middle = (start[run] + end[run]) >> 1;
    return end[run] - start[run] >= width && isDiscPainted(coverage, middle, row[run], radius);
  });
  const isOpen = ({ first, bounds }: Region) =>
    !passed.has(first) && bounds.w >= width && bounds.h >= width;
  if (painted.list.some(isOpen)) {
    const centres = discCentres(coverage, radius);
    pass((run) => {
      const from = row[run] * coverage.w;
      return centres.data.subarray(from + start[run], from + end[run]).includes(REPAINT);
    });
  }
  return painted.list.filter(({ first }) => !passed.has(first));
}
