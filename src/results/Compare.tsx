import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { PictureRef } from '../session/pictureRef';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { isTyping } from '../ui/isTyping';
import { CompareBar, type ComparePart } from './CompareBar';
import { ComparePanes } from './ComparePanes';
import type { CompareMode } from './compareMode';
import { createCompareView } from './compareView';
import { PairChoice, type Sides } from './PairChoice';
import { ParameterTable } from './ParameterTable';
import { PictureChoice } from './PictureChoice';
import { editedIn } from './picture';
import type { RunSource } from './runSource';
import { useBlink } from './useBlink';
import { useComparables } from './useComparables';

const SIDEWAYS = ['ArrowLeft', 'ArrowRight'];
/** Keys that move something in whatever has the focus, or press it. */
const OWN_KEYS = /^(Arrow|Home|End|Page|Enter| )/;

type Props = {
  /** The session's. */
  runs: readonly Run[];
  /** Two to nine pictures of them. */
  refs: readonly PictureRef[];
  onRefs: (refs: readonly PictureRef[]) => void;
  source: RunSource;
  mode: CompareMode;
  onMode: (mode: CompareMode) => void;
  /** The keys of the two pictures that are compared where only two can be. */
  sides: Sides;
  onSides: (sides: Sides) => void;
  /** Puts those of the pictures together that can be; undefined where that makes no sense. */
  onMix: (() => void) | undefined;
  onClose: () => void;
};

/** Takes the stage's place: pictures of the session in one shared view. Escape leaves. */
export function Compare(props: Props) {
  const { runs, refs, mode, sides, onClose } = props;
  const region = useRef<HTMLElement>(null);
  const [part, setPart] = useState<ComparePart | null>(null);
  const { w, h } = runs.find(({ id }) => id === refs[0]?.runId)?.photo ?? { w: 1, h: 1 };
  const view = useMemo(() => createCompareView({ w, h }), [w, h]);
  const { comparables, isComplete, isBroken } = useComparables(refs, runs, props.source);
  const blink = useBlink(mode === 'blink');
  const edited = editedIn(comparables.map(({ picture }) => picture));
  const showEdited = edited ? () => view.showRect(edited) : undefined;

  useEffect(() => region.current?.focus(), []);

  const press = (event: KeyboardEvent) => {
    const { key, target, shiftKey } = event;
    // What has the focus in it may have a use of its own for these.
    const isOurs = target === region.current || !(OWN_KEYS.test(key) || isTyping(target));
    if (key === 'Escape') onClose();
    // By themselves these go from output to output.
    else if (SIDEWAYS.includes(key) && !shiftKey) return;
    else if (!isOurs || event.ctrlKey || event.metaKey) return;
    else if (key === ' ' && mode === 'blink') blink.flip();
    else if (key === 'f' && showEdited) showEdited();
    else if (!view.press(key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <section
      ref={region}
      aria-label={text.results.compare}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that move the view, as the canvas does
      tabIndex={0}
      onKeyDown={press}
      className="contain-inline-size flex size-full flex-col bg-ground -outline-offset-2"
    >
      <CompareBar
        view={view}
        mode={mode}
        onMode={props.onMode}
        onEdited={showEdited}
        count={refs.length}
        part={part}
        onPart={setPart}
        onMix={props.onMix}
        onClose={onClose}
      >
        {mode !== 'side' && (
          <PairChoice
            comparables={comparables}
            left={sides.left}
            right={sides.right}
            onChange={props.onSides}
          />
        )}
      </CompareBar>
      {part && (
        <div className="max-h-2/5 shrink-0 overflow-auto border-line border-b bg-panel">
          {part === 'pictures' ? (
            <PictureChoice runs={runs} chosen={refs} onChoose={props.onRefs} />
          ) : (
            <ParameterTable comparables={comparables} />
          )}
        </div>
      )}
      <div className="relative min-h-0 flex-1">
        <ComparePanes
          mode={mode}
          comparables={comparables}
          left={comparables.find(({ key }) => key === sides.left)}
          right={comparables.find(({ key }) => key === sides.right)}
          view={view}
          blink={blink}
        />
        {!isComplete && (
          <p role="status" className="absolute top-2 left-2 rounded-md bg-panel px-2 py-1">
            {isBroken ? text.results.unreadable : text.results.stitching}
          </p>
        )}
      </div>
    </section>
  );
}
