import { REPAINT } from '../coverage';
import { coverageBounds } from '../coverageBounds';
import type { Check } from './check';

const NEARLY = 0.95;

/** At least 95 % is painted, so that keep and repaint may have been mistaken for each other; mended, they change places. */
export const nearlyAll: Check = {
  kind: 'nearlyAll',
  find({ coverage, painted }) {
    const area = painted.list.reduce((sum, region) => sum + region.area, 0);
    return area > 0 && area >= NEARLY * coverage.data.length ? [coverageBounds(coverage)] : [];
  },
  mend: ({ coverage }) => ({ ...coverage, data: coverage.data.map((byte) => REPAINT - byte) }),
};
