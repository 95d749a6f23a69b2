import { useState } from 'react';
import type { Run } from '../session/run';
import { estimatedSeconds } from '../session/runTime';
import {
  type CellSettings,
  planSweep,
  SWEEP_PARAMS,
  type Sweep,
  type SweepAxis,
  type SweepParam,
} from '../session/sweep';
import { readValues, usualValues } from '../session/sweepValues';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { secondsText } from './runFacts';
import { SweepAxisField, type TypedAxis } from './SweepAxisField';

const t = text.results.sweep;

type Axes = Pick<Sweep, 'across' | 'down'>;

type Props = {
  /** What every cell has where no axis says otherwise. */
  base: CellSettings;
  /** Parameters without effect here. */
  ignored: readonly SweepParam[];
  /** Those that tell how long runs take. */
  runs: readonly Run[];
  onStart: (axes: Axes) => void;
  onClose: () => void;
};

/** Asks what to sweep over, and says first how many runs that takes, and how long. */
export function SweepForm({ base, ignored, runs, onStart, onClose }: Props) {
  const params = SWEEP_PARAMS.filter((param) => !ignored.includes(param));
  const usual = (param: SweepParam | null): TypedAxis => ({
    param,
    typed: param ? usualValues(param, base.seed).join(', ') : '',
  });
  const [across, setAcross] = useState(() => usual(params[0] ?? null));
  const [down, setDown] = useState(() => usual('feather'));
  const axes = readAxes(across, down);
  return (
    <Dialog title={t.title} onClose={onClose}>
      {(close) => (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!axes) return;
            onStart(axes);
            close();
          }}
        >
          <p className="text-muted">{t.note}</p>
          <SweepAxisField
            label={t.across}
            axis={across}
            params={params.filter((param) => param !== down.param)}
            read={across.param && readValues(across.param, across.typed)}
            onParam={(param) => setAcross(usual(param))}
            onTyped={(typed) => setAcross({ ...across, typed })}
          />
          <SweepAxisField
            label={t.down}
            axis={down}
            params={[null, ...params.filter((param) => param !== across.param)]}
            read={down.param && readValues(down.param, down.typed)}
            onParam={(param) => setDown(usual(param))}
            onTyped={(typed) => setDown({ ...down, typed })}
          />
          <p className="text-muted">{t.free}</p>
          <div className="flex flex-wrap items-center justify-end gap-2">
            <p role="status" className="mr-auto">
              {axes && planText(axes, base, runs)}
            </p>
            <Button className="h-10" onClick={close}>
              {text.results.runs.cancel}
            </Button>
            <Button look="primary" type="submit" disabled={!axes}>
              {t.begin}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

/** The axes as typed; null while one of them cannot be used. */
function readAxes(across: TypedAxis, down: TypedAxis): Axes | null {
  const [wide, high] = [readAxis(across), readAxis(down)];
  if (!wide || (down.param && !high)) return null;
  return { across: wide, down: high };
}

function readAxis({ param, typed }: TypedAxis): SweepAxis | null {
  const read = param && readValues(param, typed);
  return read && 'values' in read ? { param, values: read.values } : null;
}

function planText(axes: Axes, base: CellSettings, runs: readonly Run[]): string {
  const { creates, cells } = planSweep(axes, base);
  const work = creates.map(({ steps }) => ({ steps, outputs: 1 }));
  const seconds = estimatedSeconds(runs, work);
  const time = seconds === null ? t.unknown : t.about(secondsText(seconds));
  return `${t.plan(creates.length, cells.length)}, ${time}`;
}
