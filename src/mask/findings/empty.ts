import { rectOfSize } from '../../geometry/rect';
import { REPAINT } from '../coverage';
import type { Check } from './check';

/** Nothing is painted; mended, everything is. */
export const empty: Check = {
  kind: 'empty',
  find({ coverage, painted }) {
    const isEmpty = painted.list.length === 0 && coverage.data.length > 0;
    return isEmpty ? [rectOfSize(coverage)] : [];
  },
  mend: ({ coverage }) => ({
    ...coverage,
    data: new Uint8Array(coverage.data.length).fill(REPAINT),
  }),
};
