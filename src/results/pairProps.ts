import type { CompareView } from './compareView';
import type { Comparable } from './useComparables';

/** What every way of comparing two pictures is given. */
export type PairProps = { left: Comparable; right: Comparable; view: CompareView };
