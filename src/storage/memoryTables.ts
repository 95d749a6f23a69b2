import { TABLES, type Tables } from './tables';

/** Tables that last as long as the page, for a browser that keeps nothing. */
export function memoryTables(): Tables {
  const tables = Object.fromEntries(TABLES.map((name) => [name, new Map<string, unknown>()]));
  return {
    persistent: false,
    get: async (table, key) => tables[table]?.get(key),
    list: async (table, prefix) =>
      [...(tables[table] ?? [])]
        .filter(([key]) => key.startsWith(prefix))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, value]) => value),
    write: async (changes) => {
      for (const { table, key, value } of changes) {
        if (value === undefined) tables[table]?.delete(key);
        else tables[table]?.set(key, value);
      }
    },
  };
}
