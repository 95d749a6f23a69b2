import type { Run } from '../session/run';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

const t = text.results.runs;

type Props = { runs: readonly Run[]; onRemove: () => void; onClose: () => void };

/** Asks before runs go for good: the one thing here that cannot be undone. */
export function RemoveRuns({ runs, onRemove, onClose }: Props) {
  return (
    <Dialog title={t.remove} onClose={onClose}>
      {(close) => (
        <>
          <p className="text-prose">{t.confirmRemove(runs.length)}</p>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{t.cancel}</Button>
            <Button
              className="text-danger"
              onClick={() => {
                onRemove();
                close();
              }}
            >
              {t.remove}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
