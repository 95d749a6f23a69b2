import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ArchiveError } from '../storage/archive/archiveError';
import type { Storage } from '../storage/openStorage';
import { askToLast, measureRoom } from '../storage/room';
import type { SessionSummary } from '../storage/shelf';
import { text } from '../text/text';
import type { MenuItem } from '../ui/Menu';
import { useOneAtATime } from './useOneAtATime';
import type { Workspace } from './useWorkspace';

const t = text.shelf;
const RECENT = 8;
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

type On = {
  /** Whether the list lies over the desk, and how to change that. */
  dialog: readonly [boolean, (open: boolean) => void];
  openSession: (id: string) => Promise<void> | void;
  /** Everything is kept again. */
  onKept: () => void;
};

/** The sessions there are, what can be done with them, and the room they take. */
export function useShelf(storage: Storage, workspace: Workspace, on: On) {
  const { session } = workspace;
  const [isOpen, setOpen] = on.dialog;
  const [problem, setProblem] = useState<string | null>(null);
  const [removed, setRemoved] = useState<SessionSummary | null>(null);
  const client = useQueryClient();
  const attempt = useOneAtATime(({ message }) => setProblem(message));
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
  const kept = all.filter(({ deletedAt }) => deletedAt === null);

  const act = (task: () => Promise<void>, otherwise: string = t.problems.change) => {
    setProblem(null);
    void attempt(task, otherwise).then(() => client.invalidateQueries({ queryKey: ['sessions'] }));
  };
  /** With a session that is not on the desk, and no other page's. */
  const withHold = async (id: string, task: () => Promise<void>) => {
    if (!(await storage.holds.take(id))) return setProblem(t.problems.elsewhere);
    await task();
    if (!workspace.sessions.some((one) => one.id === id)) await storage.holds.release(id);
  };
  const removeForGood = async (sessions: readonly SessionSummary[]) => {
    for (const { id } of sessions) {
      await withHold(id, async () => {
        workspace.forget(id);
        await storage.shelf.removeForGood(id);
      });
    }
    setRemoved(null);
    // There may be room again for what could not be kept.
    await workspace.flush(session.id);
    on.onKept();
  };

  return {
    isOpen,
    openShelf: () => setOpen(true),
    closeShelf: () => setOpen(false),
    openNow: session.id,
    sessions: kept,
    deleted: all.filter(({ deletedAt }) => deletedAt !== null),
    removed,
    problem,
    room,
    recent: recentItems(kept, on.openSession, () => setOpen(true)),
    open: (id: string) => {
      setOpen(false);
      void on.openSession(id);
    },
    rename: (id: string, name: string) =>
      act(() => storage.shelf.rename(id, name.trim() === '' ? null : name.trim())),
    remove: (summary: SessionSummary) =>
      act(async () => {
        const { id } = summary;
        if (id === session.id && workspace.isOurs) {
          await workspace.flush(id);
          workspace.close();
        }
        await withHold(id, () => storage.shelf.remove(id, Date.now()));
        setRemoved(summary);
      }),
    restore: ({ id }: SessionSummary) =>
      act(async () => {
        await withHold(id, () => storage.shelf.restore(id));
        setRemoved(null);
      }),
    removeForGood: (...sessions: readonly SessionSummary[]) => act(() => removeForGood(sessions)),
    exportSession: (summary: SessionSummary) =>
      act(async () => {
        const { id } = summary;
        if (id === session.id && workspace.isOurs) await workspace.flush(id);
        const { exportSession } = await import('./exportSession');
        await exportSession(storage, id, nameOf(summary));
      }, t.problems.export),
    importSession: (file: File) =>
      act(async () => {
        const id = await storage.importSession(file).catch((error: unknown) => {
          if (!(error instanceof ArchiveError)) throw error;
          setProblem(t.problems[error.reason]);
          return null;
        });
        if (id === null) return;
        setOpen(false);
        await on.openSession(id);
      }),
    askToLast: () =>
      act(async () => {
        if (!(await askToLast())) setProblem(t.lastingRefused);
      }),
  };
}

export type ShelfActs = ReturnType<typeof useShelf>;

/** What a session is called: as the person named it, or as its photo. */
export function nameOf({ name, photo }: Pick<SessionSummary, 'name' | 'photo'>): string {
  return name ?? photo?.name ?? '';
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
  onOpen: (id: string) => void,
  onAll: () => void,
): readonly MenuItem[] {
  if (sessions.length === 0) return [];
  const items = sessions.slice(0, RECENT).map((summary) => ({
    key: summary.id,
    label: `${nameOf(summary)} · ${text.app.size(summary.photo?.w ?? 0, summary.photo?.h ?? 0)}`,
    onSelect: () => onOpen(summary.id),
  }));
  return [...items, { key: 'all', label: t.all, onSelect: onAll }];
}
