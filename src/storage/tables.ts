/**
 * What we keep: the records of sessions and runs, masks, the bytes of pictures; since version 2 also what the list of
 * sessions shows of each, to whom each picture belongs and how large it is, and which page writes to which session.
 */
export const TABLES = ['sessions', 'runs', 'masks', 'blobs', 'cards', 'files', 'leases'] as const;
export type TableName = (typeof TABLES)[number];

/** One change: `value` undefined removes what is there. */
export type Write = { readonly table: TableName; readonly key: string; readonly value: unknown };

/** Who writes to which session; looked up in the very transaction that writes. */
export type Guard = { readonly sessionId: string; readonly holder: string };

/** A place to keep records by key. Whoever reads a record checks its shape: an older version may have written it. */
export type Tables = {
  /** Whether the records outlive the page. */
  readonly persistent: boolean;
  /** undefined when there is none. */
  get(table: TableName, key: string): Promise<unknown>;
  /** The records whose keys begin with `prefix`, by key. */
  list(table: TableName, prefix: string): Promise<readonly unknown[]>;
  /** The keys that begin with `prefix`, in order. */
  keys(table: TableName, prefix: string): Promise<readonly string[]>;
  /**
   * All of the changes or none; resolves when they are kept. Rejects as `elsewhere`, with nothing changed, when the
   * session's lease is another page's.
   */
  write(changes: readonly Write[], guard?: Guard): Promise<void>;
};

/** Whether the lease found for a session lets the guard's page write. Without one anybody may. */
export function mayWrite(lease: unknown, { holder }: Guard): boolean {
  return lease === undefined || lease === holder;
}
