import { ArchiveError } from '../storage/archive/archiveError';
import type { Storage } from '../storage/openStorage';
import { askToLast } from '../storage/room';
import type { SessionSummary } from '../storage/shelf';
import { text } from '../text/text';
import { nameOf } from './nameOf';
import type { Workspace } from './useWorkspace';

const t = text.shelf;

type On = {
  /** Does it, one at a time, and says what went wrong. */
  act: (task: () => Promise<void>, otherwise?: string) => void;
  setProblem: (problem: string) => void;
  setRemoved: (summary: SessionSummary | null) => void;
  openSession: (id: string) => Promise<void>;
  /** Everything is kept again. */
  onKept: () => void;
};

/** What can be done with the sessions of the list. */
export function shelfActs(storage: Storage, workspace: Workspace, on: On) {
  const { shelf, holds } = storage;
  const { act, setProblem, setRemoved } = on;
  const { session, isOurs } = workspace;

  /** Does something to a session unless it is another page's. */
  const withHold = async (id: string, task: () => Promise<void>) => {
    if (!(await holds.take(id))) return setProblem(t.problems.elsewhere);
    await task();
    if (!workspace.sessions.some((one) => one.id === id)) await holds.release(id);
  };
  const flushIfOpen = async (id: string) => {
    if (id === session.id && isOurs) await workspace.flush(id);
  };
  const remove = (summary: SessionSummary) =>
    act(() =>
      withHold(summary.id, async () => {
        await flushIfOpen(summary.id);
        await shelf.remove(summary.id, Date.now());
        if (summary.id === session.id) workspace.close();
        setRemoved(summary);
      }),
    );
  const restore = ({ id }: SessionSummary) =>
    act(async () => {
      await withHold(id, () => shelf.restore(id));
      setRemoved(null);
    });
  const removeForGood = (...sessions: readonly SessionSummary[]) =>
    act(async () => {
      for (const { id } of sessions) {
        await withHold(id, async () => {
          workspace.forget(id);
          await shelf.removeForGood(id);
        });
      }
      setRemoved(null);
      // There may be room again for what could not be kept.
      if (isOurs) await workspace.flush(session.id);
      on.onKept();
    });

  return {
    remove,
    restore,
    removeForGood,
    rename: (id: string, name: string) => act(() => shelf.rename(id, name.trim() || null)),
    exportSession: (summary: SessionSummary) =>
      act(async () => {
        await flushIfOpen(summary.id);
        const { exportSession } = await import('./exportSession');
        await exportSession(storage, summary.id, nameOf(summary));
      }, t.problems.export),
    importSession: (file: File) =>
      act(async () => {
        try {
          await on.openSession(await storage.importSession(file));
        } catch (error) {
          if (!(error instanceof ArchiveError)) throw error;
          setProblem(t.problems[error.reason]);
        }
      }),
    askToLast: () =>
      act(async () => {
        if (!(await askToLast())) setProblem(t.lastingRefused);
      }),
  };
}
