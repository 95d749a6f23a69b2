/** What we keep: the records of sessions and runs, packed masks, and the bytes of pictures. */
export const TABLES = ['sessions', 'runs', 'masks', 'blobs'] as const;
export type TableName = (typeof TABLES)[number];

/** One change: `value` undefined removes what is there. */
export type Write = { readonly table: TableName; readonly key: string; readonly value: unknown };

/** A place to keep records by key. Whoever reads a record checks its shape: an older version may have written it. */
export type Tables = {
  /** Whether the records outlive the page. */
  readonly persistent: boolean;
  /** undefined when there is none. */
  get(table: TableName, key: string): Promise<unknown>;
  /** The records whose keys begin with `prefix`, by key. */
  list(table: TableName, prefix: string): Promise<readonly unknown[]>;
  /** All of the changes or none; resolves when they are kept. */
  write(changes: readonly Write[]): Promise<void>;
};
