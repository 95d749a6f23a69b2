import { type IDBPDatabase, openDB } from 'idb';
import { StorageError } from './storageError';
import { TABLES, type Tables, type Write } from './tables';

const NAME = 'maskroom';
const VERSION = 1;

/** Tables in this browser's database. Rejects where there is none, or it may not be used. */
export async function openIndexedTables(): Promise<Tables> {
  const db = await openDB(NAME, VERSION, {
    upgrade,
    // A newer page waits to upgrade the database: let it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return {
    persistent: true,
    get: (table, key) => guarded(() => db.get(table, key)),
    list: (table, prefix) =>
      guarded(() => db.getAll(table, IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
    write: (changes) => guarded(() => write(db, changes)),
  };
}

/** One step for each version there has been, so that a database of any age arrives at today's. */
function upgrade(db: IDBPDatabase, from: number): void {
  if (from < 1) for (const table of TABLES) db.createObjectStore(table);
}

async function write(db: IDBPDatabase, changes: readonly Write[]): Promise<void> {
  const tables = [...new Set(changes.map((change) => change.table))];
  // Strict: what we call saved survives a power cut too.
  const tx = db.transaction(tables, 'readwrite', { durability: 'strict' });
  const requests = changes.map(async ({ table, key, value }) => {
    const store = tx.objectStore(table);
    await (value === undefined ? store.delete(key) : store.put(value, key));
  });
  try {
    await Promise.all([...requests, tx.done]);
  } catch (error) {
    abort(tx);
    throw error;
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
    const full = cause instanceof Error && cause.name === 'QuotaExceededError';
    throw new StorageError(full ? 'full' : 'failed', { cause });
  }
}
