import { CircleStop, Grid3x3 } from 'lucide-react';
import { runMessage } from '../results/runMessage';
import { useNow } from '../results/useNow';
import type { Run } from '../session/run';
import { canCancel, isActive } from '../session/runPhase';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { shownKey } from './shownKey';

const t = text.app;

type Props = {
  /** The newest run, if any. */
  run: Run | null;
  /** Undefined while there is nothing to generate from. */
  onGenerate: (() => void) | undefined;
  onSweep: (() => void) | undefined;
  preparing: boolean;
  onCancel: (run: Run) => void;
};

/** Generate, and how the newest run stands; every line has its place from the start, so nothing jumps. */
export function RunFooter({ run, onGenerate, onSweep, preparing, onCancel }: Props) {
  const active = run !== null && isActive(run);
  const now = useNow(active);
  const words = run ? runMessage(run, now).words : '';
  const percent = Math.round((run?.progress?.fraction ?? 0) * 100);
  return (
    <div className="flex flex-col gap-2">
      <div className="h-1">{active && <ProgressBar percent={run.progress ? percent : null} />}</div>
      <p role="status" className="line-clamp-2 h-9 text-muted">
        {preparing ? t.generating : words}
      </p>
      <div className="flex gap-2">
        <Button
          look="primary"
          tip={t.generate}
          shortcut={shownKey('generate')}
          className="flex-1"
          disabled={!onGenerate || preparing}
          onClick={onGenerate}
        >
          {t.generate}
        </Button>
        <Button
          look="icon"
          tip={t.sweep}
          shortcut={shownKey('sweep')}
          className="size-10 border border-line"
          disabled={!onSweep || preparing}
          onClick={onSweep}
        >
          <Grid3x3 size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button
          look="icon"
          tip={t.cancelRun}
          shortcut={shownKey('cancel')}
          className="size-10 border border-line"
          disabled={run === null || !canCancel(run)}
          onClick={() => run && onCancel(run)}
        >
          <CircleStop size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
}

/** How far the run is; without a figure it only shows that something goes on. */
function ProgressBar({ percent }: { percent: number | null }) {
  const known = percent === null ? {} : { 'aria-valuenow': percent };
  return (
    <div
      role="progressbar"
      aria-label={t.runProgress}
      aria-valuemin={0}
      aria-valuemax={100}
      {...known}
      className="h-1 overflow-hidden rounded-full bg-line"
    >
      <div
        style={{ transform: `scaleX(${(percent ?? 100) / 100})` }}
        className={`h-full origin-left bg-accent transition-transform duration-150 ${percent === null ? 'animate-pulse' : ''}`}
      />
    </div>
  );
}
