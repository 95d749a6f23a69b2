import { text } from '../text/text';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Shelf } from './Shelf';
import type { ShelfActs } from './useShelf';

/** The sessions over the one that is open. */
export function SessionsDialog({ shelf }: { shelf: ShelfActs }) {
  return (
    <Dialog
      title={text.shelf.sessions}
      onClose={shelf.closeShelf}
      width="w-[min(58rem,calc(100%-2rem))]"
    >
      {(close) => (
        <>
          <Shelf shelf={shelf} />
          <Button onClick={close} className="self-end">
            {text.app.done}
          </Button>
        </>
      )}
    </Dialog>
  );
}
