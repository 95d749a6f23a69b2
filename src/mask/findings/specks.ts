import { KEEP } from '../coverage';
import { type Region, withRegions } from '../findRegions';
import type { Check } from './check';
import type { Sent } from './sent';

/** How many times the largest region must outweigh a speck. */
const FAR_SMALLER = 8;

/** Painted regions that are smaller than one cell and far smaller than the largest region; mended, they are gone. */
export const specks: Check = {
  kind: 'specks',
  find: (sent) => findSpecks(sent).map(({ bounds }) => bounds),
  mend: (sent) => withRegions(sent.coverage, sent.painted, findSpecks(sent), KEEP),
};

/** The painted regions that are specks. */
export function findSpecks({ painted, cellArea }: Sent): readonly Region[] {
  const largest = painted.list.reduce((most, { area }) => Math.max(most, area), 0);
  const limit = Math.min(cellArea, largest / FAR_SMALLER);
  return painted.list.filter(({ area }) => area < limit);
}
