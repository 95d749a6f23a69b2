import { BlinkCompare } from './BlinkCompare';
import type { CompareMode } from './compareMode';
import type { CompareView } from './compareView';
import { DifferenceCompare } from './DifferenceCompare';
import { OnionCompare } from './OnionCompare';
import { SideBySide } from './SideBySide';
import { SliderCompare } from './SliderCompare';
import type { Blink } from './useBlink';
import type { Comparable } from './useComparables';

type Props = {
  mode: CompareMode;
  comparables: readonly Comparable[];
  /** The two for the modes that compare two; undefined until they are here. */
  left: Comparable | undefined;
  right: Comparable | undefined;
  view: CompareView;
  blink: Blink;
};

/** The pictures in the chosen way. */
export function ComparePanes({ mode, comparables, left, right, view, blink }: Props) {
  if (mode === 'side') {
    return comparables.length > 0 && <SideBySide comparables={comparables} view={view} />;
  }
  if (!left || !right) return null;
  const pair = { left, right, view };
  switch (mode) {
    case 'slider':
      return <SliderCompare {...pair} />;
    case 'blink':
      return <BlinkCompare {...pair} blink={blink} />;
    case 'difference':
      return <DifferenceCompare {...pair} />;
    case 'onion':
      return <OnionCompare {...pair} />;
  }
}
