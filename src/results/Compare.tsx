import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { PictureRef } from '../session/pictureRef';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { RadioGroup } from '../ui/RadioGroup';
import { createCompareView } from './compareView';
import { PairChoice, type Sides } from './PairChoice';
import type { RunSource } from './runSource';
import { SideBySide } from './SideBySide';
import { SliderCompare } from './SliderCompare';
import { useChosen } from './useChosen';
import { useComparables } from './useComparables';

export type CompareMode = 'side' | 'slider';
const MODES = [
  { value: 'side', label: text.results.sideBySide },
  { value: 'slider', label: text.results.slider },
] as const;

const SIDEWAYS = ['ArrowLeft', 'ArrowRight'];

type Props = {
  run: Run;
  /** Pictures of any runs; null: the run's own, and its photo. */
  pictures: readonly PictureRef[] | null;
  runs: readonly Run[];
  source: RunSource;
  mode: CompareMode;
  onMode: (mode: CompareMode) => void;
  /** The keys of the two pictures that the slider parts. */
  sides: Sides;
  onSides: (sides: Sides) => void;
  onClose: () => void;
};

/** Takes the stage's place: a run's photo and outputs in one shared view. Escape leaves. */
export function Compare({ run, pictures, runs, source, onClose, ...choice }: Props) {
  const { mode, onMode, sides, onSides } = choice;
  const { results } = text;
  const region = useRef<HTMLElement>(null);
  const { w, h } = run.photo;
  const view = useMemo(() => createCompareView({ w, h }), [w, h]);
  const own = useComparables(run, source);
  const chosen = useChosen(pictures ?? [], runs, source);
  const { comparables, isComplete, isBroken } = pictures ? chosen : own;
  const left = comparables.find(({ key }) => key === sides.left);
  const right = comparables.find(({ key }) => key === sides.right);

  useEffect(() => region.current?.focus(), []);

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    // By themselves these go from output to output.
    else if (SIDEWAYS.includes(event.key) && !event.shiftKey) return;
    else if (event.target !== region.current || !view.press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section
      ref={region}
      aria-label={results.compare}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that move the view, as the canvas does
      tabIndex={0}
      onKeyDown={press}
      className="contain-inline-size flex size-full flex-col bg-ground -outline-offset-2"
    >
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 whitespace-nowrap border-line border-b bg-panel px-2 py-1">
        <RadioGroup label={results.compareMode} choices={MODES} value={mode} onChange={onMode} />
        <Button look="quiet" onClick={view.showWhole}>
          {results.fit}
        </Button>
        <Button look="quiet" onClick={view.actualSize}>
          {results.actualSize}
        </Button>
        <Button look="icon" tip={results.close} className="order-1 ml-auto" onClick={onClose}>
          <X size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        {mode === 'slider' && (
          <PairChoice
            comparables={comparables}
            left={sides.left}
            right={sides.right}
            onChange={onSides}
          />
        )}
      </div>
      <div className="relative min-h-0 flex-1">
        {mode === 'side' && comparables.length > 0 && (
          <SideBySide comparables={comparables} view={view} />
        )}
        {mode === 'slider' && left && right && (
          <SliderCompare left={left} right={right} view={view} />
        )}
        {!isComplete && (
          <p role="status" className="absolute top-2 left-2 rounded-md bg-panel px-2 py-1">
            {isBroken ? results.unreadable : results.stitching}
          </p>
        )}
      </div>
    </section>
  );
}
