import { FileInput } from 'lucide-react';
import { text } from '../text/text';
import { Button } from '../ui/Button';
import { FilePicker } from '../ui/FilePicker';
import { ICON } from './iconProps';
import { nameOf } from './nameOf';
import { RemovedSessions } from './RemovedSessions';
import { SessionCard } from './SessionCard';
import { StorageMeter } from './StorageMeter';
import type { ShelfActs } from './useShelf';

const t = text.shelf;

type Props = { shelf: ShelfActs };

/** All sessions with what can be done with them, and the room they take. */
export function Shelf({ shelf }: Props) {
  const { sessions, deleted, removed, problem, openNow } = shelf;
  return (
    <section aria-label={t.sessions} className="flex w-full max-w-4xl flex-col gap-4 text-left">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {/* Over the desk the dialog has this title. */}
        {!shelf.isOpen && <h2 className="mr-auto font-medium text-prose">{t.sessions}</h2>}
        <FilePicker
          id="import-session"
          name={t.import}
          accept=".maskroom,application/zip"
          onFile={shelf.importSession}
        >
          <FileInput {...ICON} />
          {t.import}
        </FilePicker>
      </div>
      {problem && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      {removed && (
        <p role="status" className="flex items-center gap-2">
          {t.removed(nameOf(removed))}
          <Button onClick={() => shelf.restore(removed)}>{t.undo}</Button>
        </p>
      )}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-3">
        {sessions.map((summary) => (
          <SessionCard
            key={summary.id}
            summary={summary}
            isOpen={summary.id === openNow}
            shelf={shelf}
          />
        ))}
      </ul>
      <StorageMeter shelf={shelf} />
      {deleted.length > 0 && <RemovedSessions shelf={shelf} />}
    </section>
  );
}
