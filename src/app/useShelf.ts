import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Storage } from '../storage/openStorage';
import { measureRoom } from '../storage/room';
import type { SessionSummary } from '../storage/shelf';
import { text } from '../text/text';
import type { MenuItem } from '../ui/Menu';
import { nameOf } from './nameOf';
import { shelfActs } from './shelfActs';
import { useOneAtATime } from './useOneAtATime';
import type { Workspace } from './useWorkspace';

const t = text.shelf;
const RECENT = 8;
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

type On = {
  /** Whether the list lies over the desk, and how to change that. */
  dialog: readonly [boolean, (open: boolean) => void];
  openSession: (id: string) => Promise<void>;
  /** Everything is kept again. */
  onKept: () => void;
};

/** The sessions there are, what can be done with them, and the room they take. */
export function useShelf(storage: Storage, workspace: Workspace, on: On) {
  const { session } = workspace;
  const [isOpen, setOpen] = on.dialog;
  const [problem, setProblem] = useState<string | null>(null);
  const [removed, setRemoved] = useState<SessionSummary | null>(null);
  const { all, room, refresh } = useListed(storage, workspace, isOpen);
  const attempt = useOneAtATime(({ message }) => setProblem(message));
  const kept = all.filter(({ deletedAt }) => deletedAt === null);
  const now = kept.find(({ id }) => id === session.id) ?? { name: null, photo: session.photo };

  const openSession = async (id: string) => {
    setOpen(false);
    await on.openSession(id);
  };
  const act = (task: () => Promise<void>, otherwise: string = t.problems.change) => {
    setProblem(null);
    void attempt(task, otherwise).then(refresh);
  };
  return {
    isOpen,
    openShelf: () => setOpen(true),
    closeShelf: () => setOpen(false),
    openNow: session.id,
    /** What the session on the desk is called; null while there is none. */
    nameNow: session.photo && nameOf(now),
    sessions: kept,
    deleted: all.filter(({ deletedAt }) => deletedAt !== null),
    removed,
    problem,
    room,
    recent: recentItems(kept, on.openSession, () => setOpen(true)),
    open: (id: string) => void openSession(id),
    ...shelfActs(storage, workspace, { ...on, act, setProblem, setRemoved, openSession }),
  };
}

export type ShelfActs = ReturnType<typeof useShelf>;

/** All sessions and the room there is, looked up anew when there may be others, or more in them. */
function useListed(storage: Storage, { session }: Workspace, isOpen: boolean) {
  const client = useQueryClient();
  const { data: all = [] } = useQuery({
    queryKey: ['sessions', session.id, session.photo?.id, session.runs.length, isOpen],
    queryFn: () => listed(storage),
    placeholderData: keepPreviousData,
    networkMode: 'always',
  });
  const { data: room = null } = useQuery({
    queryKey: ['room', all],
    queryFn: measureRoom,
    placeholderData: keepPreviousData,
    networkMode: 'always',
  });
  return { all, room, refresh: () => client.invalidateQueries({ queryKey: ['sessions'] }) };
}

/** Those deleted long enough ago go for good, where no other page has them. */
async function listed(storage: Storage): Promise<readonly SessionSummary[]> {
  const all = await storage.shelf.list();
  const old = all.filter(({ deletedAt }) => deletedAt !== null && Date.now() - deletedAt > KEPT_MS);
  for (const { id } of old) {
    if (!(await storage.holds.take(id))) continue;
    await storage.shelf.removeForGood(id);
    await storage.holds.release(id);
  }
  return all.filter((summary) => !old.includes(summary));
}

function recentItems(
  sessions: readonly SessionSummary[],
  onOpen: (id: string) => Promise<void>,
  onAll: () => void,
): readonly MenuItem[] {
  if (sessions.length === 0) return [];
  const items = sessions.slice(0, RECENT).map((summary) => ({
    key: summary.id,
    label: `${nameOf(summary)} · ${text.app.size(summary.photo?.w ?? 0, summary.photo?.h ?? 0)}`,
    onSelect: () => void onOpen(summary.id),
  }));
  return [...items, { key: 'all', label: t.all, onSelect: onAll }];
}
