import { StorageError } from './storageError';
import { mayWrite, TABLES, type Tables } from './tables';

/** Tables that last as long as the page, for a browser that keeps nothing. */
export function memoryTables(): Tables {
  const tables = Object.fromEntries(TABLES.map((name) => [name, new Map<string, unknown>()]));
  const sorted = (table: string, prefix: string) =>
    [...(tables[table] ?? [])]
      .filter(([key]) => key.startsWith(prefix))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    persistent: false,
    get: async (table, key) => tables[table]?.get(key),
    list: async (table, prefix) => sorted(table, prefix).map(([, value]) => value),
    keys: async (table, prefix) => sorted(table, prefix).map(([key]) => key),
    write: async (changes, guard) => {
      if (guard && !mayWrite(tables.leases?.get(guard.sessionId), guard)) {
        throw new StorageError('elsewhere');
      }
      for (const { table, key, value } of changes) {
        if (value === undefined) tables[table]?.delete(key);
        else tables[table]?.set(key, value);
      }
    },
  };
}
