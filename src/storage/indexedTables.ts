import { type IDBPDatabase, openDB } from 'idb';
import { upgrade, VERSION } from './migrations';
import { StorageError } from './storageError';
import { type Guard, mayWrite, type Tables, type Write } from './tables';

const NAME = 'maskroom';

/** Tables in this browser's database. Rejects where there is none, or it may not be used. */
export async function openIndexedTables(): Promise<Tables> {
  const db = await openDB(NAME, VERSION, {
    upgrade: (base, from, _to, tx) => upgrade(base, from, tx),
    // A newer page waits to upgrade the database: let it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    persistent: true,
    get: (table, key) => guarded(() => db.get(table, key)),
    list: (table, prefix) => guarded(() => db.getAll(table, beginningWith(prefix))),
    keys: async (table, prefix) =>
      (await guarded(() => db.getAllKeys(table, beginningWith(prefix)))).map(String),
    write: (changes, guard) => guarded(() => write(db, changes, guard)),
  };
}

function beginningWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

async function write(db: IDBPDatabase, changes: readonly Write[], guard?: Guard): Promise<void> {
  const tables = [...new Set(changes.map((change) => change.table as string))];
  // Strict: what we call saved survives a power cut too.
  const tx = db.transaction(guard ? [...tables, 'leases'] : tables, 'readwrite', {
    durability: 'strict',
  });
  // Whoever fails first is told below; this one is not left without a listener.
  tx.done.catch(() => undefined);
  try {
    if (guard && !mayWrite(await tx.objectStore('leases').get(guard.sessionId), guard)) {
      throw new StorageError('elsewhere');
    }
    const requests = changes.map(async ({ table, key, value }) => {
      const store = tx.objectStore(table);
      await (value === undefined ? store.delete(key) : store.put(value, key));
    });
    await Promise.all([...requests, tx.done]);
  } catch (error) {
    abort(tx);
    // A request cut off by the end of its transaction only says that it was: the transaction knows why.
    throw tx.error ?? error;
  }
}

/** A value that cannot be stored at all does not end its transaction by itself; other failures have ended it. */
function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended.
  }
}

async function guarded<T>(talk: () => Promise<T>): Promise<T> {
  try {
    return await talk();
  } catch (cause) {
    if (cause instanceof StorageError) throw cause;
    const full = cause instanceof Error && cause.name === 'QuotaExceededError';
    throw new StorageError(full ? 'full' : 'failed', { cause });
  }
}
