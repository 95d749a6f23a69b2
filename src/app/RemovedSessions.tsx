import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { nameOf } from './nameOf';
import { sizeText } from './sizeText';
import type { ShelfActs } from './useShelf';

const t = text.shelf;

/** Deleted sessions, which still take room: each can be had back, or go for good. */
export function RemovedSessions({ shelf }: { shelf: ShelfActs }) {
  const { deleted } = shelf;
  const bytes = deleted.reduce((sum, one) => sum + one.bytes, 0);
  return (
    <Disclosure title={t.recentlyRemoved(deleted.length, sizeText(bytes))}>
      <div className="flex flex-wrap items-center gap-3">
        <p className="mr-auto text-muted">{t.removedNote}</p>
        <Button onClick={() => shelf.removeForGood(...deleted)}>{t.emptyAll}</Button>
      </div>
      <ul className="flex flex-col">
        {deleted.map((summary) => (
          <li key={summary.id} className="flex items-center gap-2 border-line border-t py-1">
            <span className="min-w-0 flex-1 truncate">{nameOf(summary)}</span>
            <span className="text-muted">{sizeText(summary.bytes)}</span>
            <Button look="quiet" onClick={() => shelf.restore(summary)}>
              {t.restore}
            </Button>
            <Button look="quiet" onClick={() => shelf.removeForGood(summary)}>
              {t.removeForGood}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
