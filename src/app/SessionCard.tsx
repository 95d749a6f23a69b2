import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useBlobUrl } from '../image/useBlobUrl';
import type { SessionSummary } from '../storage/shelf';
import { text } from '../text/text';
import { Menu } from '../ui/Menu';
import { ICON } from './iconProps';
import { NameField } from './NameField';
import { nameOf } from './nameOf';
import { sizeText } from './sizeText';
import type { ShelfActs } from './useShelf';
import { whenText } from './whenText';

const t = text.shelf;

type Props = { summary: SessionSummary; isOpen: boolean; shelf: ShelfActs };

/** One session: a picture to open it by, its name, how much is in it and from when. */
export function SessionCard({ summary, isOpen, shelf }: Props) {
  const [renaming, setRenaming] = useState(false);
  const url = useBlobUrl(summary.thumbnail);
  const name = nameOf(summary);
  return (
    <li className="flex flex-col overflow-hidden rounded-md border border-line bg-panel">
      <button
        type="button"
        aria-label={t.open(name)}
        aria-current={isOpen || undefined}
        onClick={() => shelf.open(summary.id)}
        className="h-24 w-full bg-raised transition-opacity duration-150 hover:opacity-80"
      >
        {url && <img src={url} alt="" className="size-full object-cover" decoding="async" />}
      </button>
      <div className="flex min-w-0 items-start">
        <div className="min-w-0 flex-1 py-2 pl-2">
          {renaming ? (
            <NameField
              name={name}
              onName={(next) => {
                setRenaming(false);
                if (next !== null) shelf.rename(summary.id, next);
              }}
            />
          ) : (
            <p className="truncate" title={name}>
              {name}
            </p>
          )}
          <p className="truncate text-muted">
            {t.runs(summary.runs)} · {sizeText(summary.bytes)}
          </p>
          <p className="truncate text-muted">
            {isOpen ? t.isOpen : whenText(summary.updatedAt, Date.now())}
          </p>
        </div>
        <Menu
          name={t.more(name)}
          label={<Ellipsis {...ICON} aria-label={t.more(name)} aria-hidden={undefined} />}
          items={[
            { key: 'rename', label: t.rename, onSelect: () => setRenaming(true) },
            { key: 'export', label: t.export, onSelect: () => shelf.exportSession(summary) },
            { key: 'remove', label: t.remove, onSelect: () => shelf.remove(summary) },
          ]}
        />
      </div>
    </li>
  );
}
