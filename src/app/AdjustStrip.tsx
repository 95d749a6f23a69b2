import {
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { Size } from '../geometry/size';
import type { ImportedMask } from '../image/maskOf';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { NumberInput } from '../ui/NumberInput';
import { Slider } from '../ui/Slider';
import { ratioScale } from '../ui/sliderScale';
import { ESCAPE_ATTRIBUTE } from '../ui/takesEscape';
import { useReturnFocus } from '../ui/useReturnFocus';
import { AMOUNTS, amountKey } from './amounts';
import { findCanvas } from './findCanvas';
import type { MaskWork } from './maskWork';
import type { Prefer } from './preferences';
import { type Adjusting, type AmountKind, isSeen } from './workState';

const t = text.app;
const SCALE = ratioScale(AMOUNTS.min, AMOUNTS.max);

type Props = { work: MaskWork; photo: Size; prefer: Prefer };

/** Changes the newest step for as long as it is the newest; over the stage's lower edge, moving nothing. */
export function AdjustStrip({ work, photo, prefer }: Props) {
  const state = useSyncExternalStore(work.subscribe, work.getState);
  if (!isSeen(state)) return null;
  const { adjusting, working, failed } = state;
  const shown = adjusting && adjusting.kind !== 'wand';
  return (
    <Strip onClose={work.settle} shown={shown === true}>
      {shown && <What adjusting={adjusting} work={work} photo={photo} prefer={prefer} />}
      <span role="status" className={working ? 'animate-pulse text-muted' : 'sr-only'}>
        {working && t.working}
      </span>
      {failed && <p role="alert">{t.problems.operation}</p>}
      {(shown || failed) && <Button onClick={work.settle}>{t.done}</Button>}
    </Strip>
  );
}

type StripProps = { onClose: () => void; shown: boolean; children: ReactNode };

function Strip({ onClose, shown, children }: StripProps) {
  const strip = useRef<HTMLDivElement>(null);
  useReturnFocus(strip, findCanvas);
  useLayoutEffect(() => {
    // Opened by keyboard, what one wants next would be many stops away.
    if (shown && document.activeElement?.matches('button:focus-visible'))
      strip.current?.querySelector('input')?.focus();
  }, [shown]);
  // Also from its number field, where other keys belong to the text.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what was pressed in its controls
    <div
      ref={strip}
      {...{ [ESCAPE_ATTRIBUTE]: true }}
      onKeyDown={press}
      className="absolute inset-x-0 bottom-11 z-20 mx-auto flex w-fit max-w-[calc(100%-1rem)] flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line bg-panel px-3 py-1.5 shadow-lg phone:bottom-3 phone:gap-x-2"
    >
      {children}
    </div>
  );
}

function What({ adjusting, work, photo, prefer }: Props & { adjusting: Adjusting }) {
  if (adjusting.kind === 'wand') return null;
  if (adjusting.kind === 'import')
    return <ImportFacts mask={adjusting.mask} work={work} photo={photo} />;
  const { kind, amount } = adjusting;
  const change = (next: number) => {
    work.adjustAmount(next);
    // For the next time; the page may take its time over it.
    startTransition(() => prefer({ [amountKey(kind)]: next }));
  };
  return <Amount kind={kind} amount={amount} onChange={change} />;
}

type AmountProps = { kind: AmountKind; amount: number; onChange: (amount: number) => void };

function Amount({ kind, amount, onChange }: AmountProps) {
  const label = t.adjust[kind];
  return (
    <>
      <span aria-hidden="true" className="text-muted">
        {label}
      </span>
      <Slider
        label={label}
        {...AMOUNTS}
        scale={SCALE}
        value={amount}
        valueText={`${amount} ${t.px}`}
        onChange={onChange}
        className="h-8 w-48 phone:h-11 phone:w-26"
      />
      <NumberInput
        aria-label={t.pixels}
        {...AMOUNTS}
        value={amount}
        onNumber={(typed) => onChange(Math.round(typed))}
      />
      <span className="text-muted">{t.px}</span>
    </>
  );
}

type ImportProps = { mask: ImportedMask; work: MaskWork; photo: Size };

function ImportFacts({ mask: { picture, from, inverted }, work, photo }: ImportProps) {
  const scaled = picture.w !== photo.w || picture.h !== photo.h;
  const facts = [
    t.imported(t.size(picture.w, picture.h)),
    scaled ? t.importedAs.scaled : t.importedAs.same,
    t.importedAs[from][inverted ? 'true' : 'false'],
  ];
  return (
    <>
      <p role="status">{facts.join(', ')}.</p>
      <Button onClick={work.swapPolarity}>{t.swapPolarity}</Button>
    </>
  );
}
