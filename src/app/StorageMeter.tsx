import { text } from '../text/text';
import { Button } from '../ui/Button';
import { sizeText } from './sizeText';
import type { ShelfActs } from './useShelf';

const t = text.shelf;

/** How much room the sessions take, and whether they are sure to stay. */
export function StorageMeter({ shelf }: { shelf: ShelfActs }) {
  const { room, sessions, deleted } = shelf;
  const taken = [...sessions, ...deleted].reduce((sum, { bytes }) => sum + bytes, 0);
  if (!room) return <p className="text-muted">{t.usedOnly(sizeText(taken))}</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-3 text-muted">
      <meter
        aria-label={t.storage}
        min={0}
        max={room.quota}
        high={room.quota * 0.9}
        value={room.used}
        className="h-4 w-32 [&::-webkit-meter-bar]:border-line [&::-webkit-meter-bar]:bg-raised"
      />
      <span>{t.used(sizeText(room.used), sizeText(room.quota))}</span>
      <span>{room.lasting ? t.lasting : t.mayBeCleared}</span>
      {!room.lasting && <Button onClick={shelf.askToLast}>{t.askLasting}</Button>}
    </div>
  );
}
