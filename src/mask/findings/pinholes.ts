import { REPAINT } from '../coverage';
import { type Region, withRegions } from '../findRegions';
import type { Check } from './check';
import type { Sent } from './sent';

/** Holes of at most one cell; mended, they are painted. */
export const pinholes: Check = {
  kind: 'pinholes',
  find: (sent) => findPinholes(sent).map(({ bounds }) => bounds),
  mend: (sent) => withRegions(sent.coverage, sent.holes, findPinholes(sent), REPAINT),
};

function findPinholes({ holes, cellArea }: Sent): readonly Region[] {
  return holes.list.filter(({ area }) => area <= cellArea);
}
