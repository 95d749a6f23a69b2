import type { Session } from '../session/session';
import { partsOf } from './keys';
import { pictureRemovals, removal } from './pictureStore';
import {
  type Card,
  cardRecord,
  fileRecord,
  parseRecord,
  parseRecords,
  sessionRecord,
} from './records';
import type { Tables, Write } from './tables';

/** What a list of sessions shows of each. */
export type SessionSummary = Pick<Session, 'id' | 'photo' | 'updatedAt'> &
  Card & {
    readonly runs: number;
    /** What its pictures take. */
    readonly bytes: number;
  };

/** All sessions there are, and what may be done with one that is not on the desk. */
export type Shelf = {
  /** Those with a photo, newest first; deleted ones too. */
  list(): Promise<readonly SessionSummary[]>;
  /** null: the photo's name again. */
  rename(id: string, name: string | null): Promise<void>;
  setThumbnail(id: string, thumbnail: Blob): Promise<void>;
  /** Out of sight, and all of it still there. */
  remove(id: string, now: number): Promise<void>;
  restore(id: string): Promise<void>;
  /** With all its runs, masks and pictures: nothing brings it back. Also a deleted one that cannot be read. */
  removeForGood(id: string): Promise<void>;
};

const NO_CARD: Card = { name: null, thumbnail: null, deletedAt: null };

/** The sessions in the tables. A name or a thumbnail may be written by any page, the rest by the session's own. */
export function shelf(
  tables: Tables,
  write: (sessionId: string, changes: readonly Write[]) => Promise<void>,
): Shelf {
  const cardOf = async (id: string) =>
    parseRecord(cardRecord, await tables.get('cards', id)) ?? NO_CARD;
  const changed = async (id: string, change: Partial<Card>): Promise<Write> => ({
    table: 'cards',
    key: id,
    value: { ...(await cardOf(id)), ...change },
  });
  return {
    list: () => summaries(tables, cardOf),
    rename: async (id, name) => tables.write([await changed(id, { name })]),
    setThumbnail: async (id, thumbnail) => tables.write([await changed(id, { thumbnail })]),
    remove: async (id, now) => write(id, [await changed(id, { deletedAt: now })]),
    restore: async (id) => write(id, [await changed(id, { deletedAt: null })]),
    removeForGood: async (id) => write(id, await removals(tables, id)),
  };
}

async function summaries(
  tables: Tables,
  cardOf: (id: string) => Promise<Card>,
): Promise<SessionSummary[]> {
  const [records, files, runKeys] = await Promise.all([
    tables.list('sessions', ''),
    tables.list('files', ''),
    tables.keys('runs', ''),
  ]);
  const bytes = new Map<string, number>();
  for (const file of parseRecords(fileRecord, files)) {
    bytes.set(file.session, (bytes.get(file.session) ?? 0) + file.bytes);
  }
  const runs = new Map<string, number>();
  for (const key of runKeys) {
    const [id = ''] = key.split('/');
    runs.set(id, (runs.get(id) ?? 0) + 1);
  }
  const known = parseRecords(sessionRecord, records).filter(({ photo }) => photo);
  const all = await Promise.all(
    known.map(async ({ id, photo, updatedAt }) => ({
      id,
      photo,
      updatedAt,
      ...(await cardOf(id)),
      runs: runs.get(id) ?? 0,
      bytes: bytes.get(id) ?? 0,
    })),
  );
  return all.sort((a, b) => b.updatedAt - a.updatedAt);
}

async function removals(tables: Tables, id: string): Promise<Write[]> {
  const files = parseRecords(fileRecord, await tables.list('files', '')).filter(
    ({ session }) => session === id,
  );
  const runKeys = await tables.keys('runs', `${id}/`);
  // Masks are kept by photo and by run; once they were by session.
  const owners = new Set([id, ...files.map(({ key }) => partsOf(key).id)]);
  const masks = (await tables.keys('masks', '')).filter((key) =>
    owners.has(partsOf(`masks/${key}`).id),
  );
  return [
    removal('sessions', id),
    removal('cards', id),
    ...runKeys.map((key) => removal('runs', key)),
    ...masks.map((key) => removal('masks', key)),
    ...files.flatMap(({ key }) => pictureRemovals(key)),
  ];
}
