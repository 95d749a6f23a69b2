import { useState } from 'react';
import type { Run } from '../session/run';
import { MAX_NAME_LENGTH } from '../session/runNotes';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';

const t = text.results.runs;

type Props = { run: Run; onRename: (name: string) => void; onClose: () => void };

/** Gives a run a name; an empty one takes it away. */
export function RenameRun({ run, onRename, onClose }: Props) {
  const [name, setName] = useState(run.name ?? '');
  return (
    <Dialog title={`${t.rename}: ${text.results.run(run.number)}`} onClose={onClose}>
      {(close) => (
        <form
          className="flex flex-wrap gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            onRename(name);
            close();
          }}
        >
          <input
            aria-label={t.name}
            value={name}
            maxLength={MAX_NAME_LENGTH}
            placeholder={text.results.run(run.number)}
            onChange={(event) => setName(event.target.value)}
            className="h-10 min-w-0 flex-1 rounded-md border border-line bg-ground px-3 placeholder:text-muted phone:h-11"
          />
          <Button look="primary" type="submit">
            {t.save}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
