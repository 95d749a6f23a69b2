import { newId } from '../session/newId';
import type { Run } from '../session/run';
import type { Session } from '../session/session';
import type { Aliveness } from './aliveness';
import type { ArchivePart } from './archive/exportParts';
import { channelAliveness } from './channelAliveness';
import { createHolds, type Holds } from './holds';
import { openIndexedTables } from './indexedTables';
import { keyOf } from './keys';
import { lockAliveness } from './lockAliveness';
import { type MaskStore, maskStore } from './maskStore';
import { memoryTables } from './memoryTables';
import { type PictureStore, pictureStore } from './pictureStore';
import { parseRecord, parseRecords, runRecord, type SessionRecord, sessionRecord } from './records';
import { type Shelf, shelf } from './shelf';
import type { Tables, Write } from './tables';

/** Where sessions are kept. Everything rejects with a `StorageError`; what resolves has been kept. */
export type Storage = MaskStore &
  PictureStore & {
    /** false: this browser keeps nothing, and all of it goes with the page. */
    readonly persistent: boolean;
    /** Which page writes to which session. */
    readonly holds: Holds;
    readonly shelf: Shelf;
    /** Clears up after pages that were ended while they opened a photo. */
    removeHalfOpened(): Promise<void>;
    /** All but its runs, which are saved one by one; with the given ones, together or not at all. */
    saveSession(session: Session, runs?: readonly Run[]): Promise<void>;
    /** With its runs; null when there is none, or it cannot be read. */
    loadSession(id: string): Promise<Session | null>;
    /** The session worked on last, with its runs. */
    latestSession(): Promise<Session | null>;
    saveRun(sessionId: string, run: Run): Promise<void>;
    /** Everything of a session as files of an archive; null when it cannot be read. */
    exportSession(id: string): Promise<readonly ArchivePart[] | null>;
    /** Puts an exported session beside the others and gives its id; also rejects with an `ArchiveError`. */
    importSession(archive: Blob): Promise<string>;
    /** Oldest first; one that cannot be read is left out. */
    loadRuns(sessionId: string): Promise<readonly Run[]>;
  };

/** This browser's storage, or one that goes with the page where the browser keeps nothing. */
export async function openStorage(): Promise<Storage> {
  return storageOn(await openIndexedTables().catch(memoryTables), freshId());
}

function freshId(): string {
  return newId((bytes) => crypto.getRandomValues(bytes));
}

/** Over plain HTTP there are no locks, and pages ask one another. */
function aliveness(): Aliveness {
  const locks = globalThis.navigator?.locks;
  return locks ? lockAliveness(locks) : channelAliveness();
}

function storageOn(tables: Tables, holder: string): Storage {
  const write = (sessionId: string, changes: readonly Write[]) =>
    tables.write(changes, { sessionId, holder });
  const loadRuns = async (sessionId: string) =>
    parseRecords(runRecord, await tables.list('runs', keyOf.run(sessionId, ''))).sort(
      (a, b) => a.number - b.number,
    );
  const withRuns = async (record: SessionRecord | null) =>
    record && { ...record, runs: await loadRuns(record.id) };
  const loadSession = async (id: string) =>
    withRuns(parseRecord(sessionRecord, await tables.get('sessions', id)));
  const masks = maskStore(tables, write);
  const onShelf = shelf(tables, write);
  const holds = createHolds(tables, holder, aliveness());
  const runWrite = (sessionId: string, run: Run): Write => ({
    table: 'runs',
    key: keyOf.run(sessionId, run.id),
    value: run,
  });

  return {
    persistent: tables.persistent,
    holds,
    shelf: onShelf,
    removeHalfOpened: async () => {
      const { removeHalfOpened } = await import('./removeHalfOpened');
      await removeHalfOpened(tables, { holds, shelf: onShelf }, holder);
    },
    saveSession: ({ runs: _, ...record }, runs = []) =>
      write(record.id, [
        { table: 'sessions', key: record.id, value: record },
        ...runs.map((run) => runWrite(record.id, run)),
      ]),
    loadSession,
    latestSession: async () => {
      const latest = (await onShelf.list()).find(({ deletedAt }) => deletedAt === null);
      return latest ? loadSession(latest.id) : null;
    },
    saveRun: (sessionId, run) => write(sessionId, [runWrite(sessionId, run)]),
    loadRuns,
    exportSession: async (id) => {
      const session = await loadSession(id);
      const card = (await onShelf.list()).find((summary) => summary.id === id);
      const { exportParts } = await import('./archive/exportParts');
      return session && exportParts(tables, masks, session, card?.name ?? null);
    },
    importSession: async (archive) => {
      const { importArchive } = await import('./archive/importArchive');
      return importArchive(tables, archive, freshId, Date.now());
    },
    ...masks,
    ...pictureStore(tables, write),
  };
}
