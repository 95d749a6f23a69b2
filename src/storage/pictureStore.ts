import type { Run } from '../session/run';
import { keyOf } from './keys';
import { blobRecord, fileRecord, parseRecord } from './records';
import { StorageError } from './storageError';
import type { TableName, Tables, Write } from './tables';

/** The pictures of a run as they go over the wire, and its mask in photo pixels, packed. */
export type RunFiles = {
  readonly image: Blob;
  readonly mask: Blob;
  readonly coverage: Uint8Array;
};

export type PictureStore = {
  /** The original bytes of a photo of the session. */
  savePhoto(photoId: string, bytes: Blob, sessionId: string): Promise<void>;
  loadPhoto(photoId: string): Promise<Blob | null>;
  /** A new run and all it needs to be sent, together or not at all. */
  addRun(sessionId: string, run: Run, files: RunFiles): Promise<void>;
  /** A mix with its picture and its packed mask, together or not at all. */
  addMix(sessionId: string, run: Run, output: Blob, coverage: Uint8Array): Promise<void>;
  /** With all its pictures. */
  removeRun(sessionId: string, run: Run): Promise<void>;
  /** Rejects as `missing` when one of them is gone. */
  loadSent(runId: string): Promise<Pick<RunFiles, 'image' | 'mask'>>;
  /** An output as it came; `index` is 0-based. Rejects as `missing` when there is no such run. */
  saveOutput(runId: string, index: number, bytes: Blob): Promise<void>;
  loadOutput(runId: string, index: number): Promise<Blob | null>;
};

/** A picture and the record of whose it is. */
export function pictureWrites(session: string, key: string, bytes: Blob): Write[] {
  return [
    { table: 'blobs', key, value: bytes },
    { table: 'files', key, value: { key, session, bytes: bytes.size } },
  ];
}

export function removal(table: TableName, key: string): Write {
  return { table, key, value: undefined };
}

/** The removal of a picture and of the record of whose it is. */
export function pictureRemovals(key: string): Write[] {
  return [removal('blobs', key), removal('files', key)];
}

/** The pictures in the tables; `write` changes only a session that is this page's. */
export function pictureStore(
  tables: Tables,
  write: (sessionId: string, changes: readonly Write[]) => Promise<void>,
): PictureStore {
  const load = async (key: string) => parseRecord(blobRecord, await tables.get('blobs', key));
  return {
    savePhoto: (photoId, bytes, sessionId) =>
      write(sessionId, pictureWrites(sessionId, keyOf.photo(photoId), bytes)),
    loadPhoto: (photoId) => load(keyOf.photo(photoId)),
    addRun: (sessionId, run, { image, mask, coverage }) =>
      write(sessionId, [
        ...pictureWrites(sessionId, keyOf.image(run.id), image),
        ...pictureWrites(sessionId, keyOf.mask(run.id), mask),
        { table: 'masks', key: run.id, value: coverage },
        { table: 'runs', key: keyOf.run(sessionId, run.id), value: run },
      ]),
    addMix: (sessionId, run, output, coverage) =>
      write(sessionId, [
        ...pictureWrites(sessionId, keyOf.output(run.id, 0), output),
        { table: 'masks', key: run.id, value: coverage },
        { table: 'runs', key: keyOf.run(sessionId, run.id), value: run },
      ]),
    removeRun: (sessionId, { id, outputs }) =>
      write(sessionId, [
        removal('runs', keyOf.run(sessionId, id)),
        removal('masks', id),
        ...pictureRemovals(keyOf.image(id)),
        ...pictureRemovals(keyOf.mask(id)),
        ...outputs.flatMap(({ index }) => pictureRemovals(keyOf.output(id, index))),
      ]),
    loadSent: async (runId) => {
      const [image, mask] = await Promise.all([load(keyOf.image(runId)), load(keyOf.mask(runId))]);
      if (!image || !mask) throw new StorageError('missing');
      return { image, mask };
    },
    saveOutput: async (runId, index, bytes) => {
      const sent = parseRecord(fileRecord, await tables.get('files', keyOf.image(runId)));
      // The run was deleted meanwhile: its output would belong to nobody.
      if (!sent) throw new StorageError('missing');
      await write(sent.session, pictureWrites(sent.session, keyOf.output(runId, index), bytes));
    },
    loadOutput: (runId, index) => load(keyOf.output(runId, index)),
  };
}
