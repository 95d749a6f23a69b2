import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Rect } from '../geometry/rect';
import { COMPARED, type PictureRef } from '../session/pictureRef';
import type { Run } from '../session/run';
import { canCancel, isActive } from '../session/runPhase';
import type { Sweep, SweepCell } from '../session/sweep';
import { hasPicture, runsOfSweep, sweepRuns } from '../session/sweepRuns';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import type { RunAction } from './runMessage';
import type { RunSource } from './runSource';
import { isSame, SweepTable } from './SweepTable';
import { sweepAreaQuery } from './sweepArea';

const t = text.results.sweep;

export type SweepActs = {
  onAction: (action: RunAction, run: Run) => void;
  /** Beside each other, with the photo where there is only one. */
  onCompare: (pictures: readonly PictureRef[]) => void;
  /** Stops what is not done. */
  onCancel: (runs: readonly Run[]) => void;
  /** Makes runs for these cells once more. */
  onMake: (cells: readonly SweepCell[]) => void;
  /** Saves the sheet with this of the photo in each cell, or all of it. */
  onSave: (area: Rect | undefined) => void;
  onClose: () => void;
};

type Props = SweepActs & { sweep: Sweep; runs: readonly Run[]; source: RunSource };

/** Takes the stage's place: a sweep as a grid with labels. Escape leaves. */
export function SweepSheet({ sweep, runs, source, ...on }: Props) {
  const region = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<readonly SweepCell[]>([]);
  const cells = sweepRuns(sweep, runs);
  const [isWhole, setWhole] = useState(false);
  const { data: edited } = useQuery(sweepAreaQuery(cells, source));
  const area = isWhole ? undefined : (edited ?? undefined);
  const here = cells.filter(({ run }) => run && hasPicture(run));
  const pending = runsOfSweep(runs, sweep.id).filter(canCancel);
  const pictureOf = (wanted: SweepCell): PictureRef[] =>
    here.flatMap(({ cell, run }) =>
      run && isSame(cell, wanted)
        ? { kind: 'fill', runId: run.id, index: 0, feather: cell.settings.feather }
        : [],
    );
  const compared = chosen.flatMap(pictureOf);
  const broken = cells.filter(({ run }) => !run || (!hasPicture(run) && !isActive(run)));
  useEffect(() => region.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    on.onClose();
  };
  return (
    <section
      ref={region}
      aria-label={t.title}
      tabIndex={-1}
      onKeyDown={press}
      className="contain-inline-size flex size-full flex-col bg-panel outline-none"
    >
      <div className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 border-line border-b px-2 py-1">
        <p role="status" className="px-1 text-muted">
          {t.progress(here.length, cells.length)}
        </p>
        {pending.length > 0 && <Button onClick={() => on.onCancel(pending)}>{t.cancel}</Button>}
        {broken.length > 0 && (
          <Button onClick={() => on.onMake(broken.map(({ cell }) => cell))}>
            {t.again(broken.length)}
          </Button>
        )}
        <Button
          disabled={compared.length < COMPARED.least || compared.length > COMPARED.most}
          onClick={() => on.onCompare(compared)}
        >
          {t.compare}
        </Button>
        <Button disabled={here.length === 0} onClick={() => on.onSave(area)}>
          {t.save}
        </Button>
        <Checkbox label={t.whole} tip={t.wholeNote} checked={isWhole} onChange={setWhole} />
        <Button look="icon" tip={t.close} className="ml-auto" onClick={on.onClose}>
          <X size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      {cells.length > 0 ? (
        <SweepTable
          sweep={sweep}
          cells={cells}
          area={area}
          source={source}
          chosen={chosen}
          onChoose={(cell, is) => {
            const others = chosen.filter((other) => !isSame(other, cell));
            setChosen(is ? [...others, cell] : others);
          }}
          onSelect={(cell) => on.onCompare(pictureOf(cell))}
          onAction={on.onAction}
          onMake={(cell) => on.onMake([cell])}
        />
      ) : (
        <p className="p-4 text-muted">{t.empty}</p>
      )}
    </section>
  );
}
