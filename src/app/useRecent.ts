import { useQuery } from '@tanstack/react-query';
import type { Session } from '../session/session';
import type { Storage } from '../storage/openStorage';
import { text } from '../text/text';
import type { MenuItem } from '../ui/Menu';

const SHOWN = 12;

/** The sessions worked on before, newest first, as menu items. */
export function useRecent(
  storage: Storage,
  open: Session,
  onOpen: (id: string) => void,
): readonly MenuItem[] {
  const { data } = useQuery({
    queryKey: ['sessions', open.id, open.photo?.id],
    queryFn: () => storage.listSessions(),
    networkMode: 'always',
  });
  const recent = (data ?? []).filter(({ photo }) => photo).slice(0, SHOWN);
  return recent.map(({ id, photo }) => ({
    key: id,
    label: photo ? `${photo.name} · ${text.app.size(photo.w, photo.h)}` : '',
    onSelect: () => onOpen(id),
  }));
}
