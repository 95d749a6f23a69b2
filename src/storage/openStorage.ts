import type * as z from 'zod/mini';
import type { Run } from '../session/run';
import type { Session } from '../session/session';
import { openIndexedTables } from './indexedTables';
import { memoryTables } from './memoryTables';
import {
  blobRecord,
  maskRecord,
  packedRecord,
  parseRecord,
  parseRecords,
  runRecord,
  type SavedMask,
  type SessionRecord,
  sessionRecord,
} from './records';
import { StorageError } from './storageError';
import type { TableName, Tables, Write } from './tables';

/** What a list of sessions shows of each. */
export type SessionSummary = Pick<Session, 'id' | 'photo' | 'updatedAt'>;

/** The pictures of a run as they go over the wire, and its mask in photo pixels, packed. */
export type RunFiles = {
  readonly image: Blob;
  readonly mask: Blob;
  readonly coverage: Uint8Array;
};

/** Where sessions are kept. Everything rejects with a `StorageError`; what resolves has been kept. */
export type Storage = {
  /** false: this browser keeps nothing, and all of it goes with the page. */
  readonly persistent: boolean;
  /** All but its runs, which are saved one by one. */
  saveSession(session: Session): Promise<void>;
  /** With its runs; null when there is none, or it cannot be read. */
  loadSession(id: string): Promise<Session | null>;
  /** The session worked on last, with its runs. */
  latestSession(): Promise<Session | null>;
  /** Newest first. */
  listSessions(): Promise<readonly SessionSummary[]>;
  /** The original bytes of a photo. */
  savePhoto(photoId: string, bytes: Blob): Promise<void>;
  loadPhoto(photoId: string): Promise<Blob | null>;
  /** The mask painted on a photo; each has its own. */
  saveMask(photoId: string, mask: SavedMask): Promise<void>;
  loadMask(photoId: string): Promise<SavedMask | null>;
  /** A new run and all it needs to be sent, together or not at all. */
  addRun(sessionId: string, run: Run, files: RunFiles): Promise<void>;
  saveRun(sessionId: string, run: Run): Promise<void>;
  /** Oldest first; one that cannot be read is left out. */
  loadRuns(sessionId: string): Promise<readonly Run[]>;
  /** With all its pictures. */
  removeRun(sessionId: string, run: Run): Promise<void>;
  /** Rejects as `missing` when one of them is gone. */
  loadSent(runId: string): Promise<Pick<RunFiles, 'image' | 'mask'>>;
  /** Packed; null when there is none. */
  loadRunCoverage(runId: string): Promise<Uint8Array | null>;
  /** An output as it came; `index` is 0-based. */
  saveOutput(runId: string, index: number, bytes: Blob): Promise<void>;
  loadOutput(runId: string, index: number): Promise<Blob | null>;
};

/** This browser's storage, or one that goes with the page where the browser keeps nothing. */
export async function openStorage(): Promise<Storage> {
  return storageOn(await openIndexedTables().catch(memoryTables));
}

const keyOf = {
  run: (sessionId: string, runId: string) => `${sessionId}/${runId}`,
  photo: (photoId: string) => `photo/${photoId}`,
  image: (runId: string) => `image/${runId}`,
  mask: (runId: string) => `mask/${runId}`,
  output: (runId: string, index: number) => `output/${runId}/${index}`,
};

function removed(table: TableName, key: string): Write {
  return { table, key, value: undefined };
}

function storageOn(tables: Tables): Storage {
  const put = (table: TableName, key: string, value: unknown) =>
    tables.write([{ table, key, value }]);
  const get = async <T>(schema: z.ZodMiniType<T>, table: TableName, key: string) =>
    parseRecord(schema, await tables.get(table, key));
  const blob = (key: string) => get(blobRecord, 'blobs', key);
  const sessions = async () =>
    parseRecords(sessionRecord, await tables.list('sessions', '')).sort(
      (a, b) => b.updatedAt - a.updatedAt,
    );
  const loadRuns = async (sessionId: string) =>
    parseRecords(runRecord, await tables.list('runs', keyOf.run(sessionId, ''))).sort(
      (a, b) => a.number - b.number,
    );
  const withRuns = async (record: SessionRecord | null | undefined) =>
    record ? { ...record, runs: await loadRuns(record.id) } : null;

  return {
    persistent: tables.persistent,
    saveSession: ({ runs: _, ...record }) => put('sessions', record.id, record),
    loadSession: async (id) => withRuns(await get(sessionRecord, 'sessions', id)),
    latestSession: async () => withRuns((await sessions()).find(({ photo }) => photo)),
    listSessions: async () =>
      (await sessions()).map(({ id, photo, updatedAt }) => ({ id, photo, updatedAt })),
    savePhoto: (photoId, bytes) => put('blobs', keyOf.photo(photoId), bytes),
    loadPhoto: (photoId) => blob(keyOf.photo(photoId)),
    saveMask: (photoId, mask) => put('masks', photoId, mask),
    loadMask: (photoId) => get(maskRecord, 'masks', photoId),
    addRun: (sessionId, run, { image, mask, coverage }) =>
      tables.write([
        { table: 'blobs', key: keyOf.image(run.id), value: image },
        { table: 'blobs', key: keyOf.mask(run.id), value: mask },
        { table: 'masks', key: run.id, value: coverage },
        { table: 'runs', key: keyOf.run(sessionId, run.id), value: run },
      ]),
    saveRun: (sessionId, run) => put('runs', keyOf.run(sessionId, run.id), run),
    loadRuns,
    removeRun: (sessionId, { id, outputs }) =>
      tables.write([
        removed('runs', keyOf.run(sessionId, id)),
        removed('masks', id),
        removed('blobs', keyOf.image(id)),
        removed('blobs', keyOf.mask(id)),
        ...outputs.map(({ index }) => removed('blobs', keyOf.output(id, index))),
      ]),
    loadSent: async (runId) => {
      const [image, mask] = await Promise.all([blob(keyOf.image(runId)), blob(keyOf.mask(runId))]);
      if (!image || !mask) throw new StorageError('missing');
      return { image, mask };
    },
    loadRunCoverage: (runId) => get(packedRecord, 'masks', runId),
    saveOutput: (runId, index, bytes) => put('blobs', keyOf.output(runId, index), bytes),
    loadOutput: (runId, index) => blob(keyOf.output(runId, index)),
  };
}
