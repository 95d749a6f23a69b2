import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { partsOf } from './keys';
import type { TableName } from './tables';

/** Counts up with each change of what the tables hold. */
export const VERSION = 2;

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** One step for each version there has been, so that a database of any age arrives at today's. */
export async function upgrade(db: IDBPDatabase, from: number, tx: Upgrade): Promise<void> {
  if (from < 1) create(db, 'sessions', 'runs', 'masks', 'blobs');
  if (from < 2) {
    create(db, 'cards', 'files', 'leases');
    await findOwners(tx);
  }
}

function create(db: IDBPDatabase, ...tables: readonly TableName[]): void {
  for (const table of tables) db.createObjectStore(table);
}

/** Version 2: whose each picture is, and how large. One that nobody refers to can never be seen again, and goes. */
async function findOwners(tx: Upgrade): Promise<void> {
  const owners = new Map<string, string>();
  const own = (photo: unknown, sessionId: string) => {
    const id = (photo as { id?: unknown } | null | undefined)?.id;
    if (typeof id === 'string') owners.set(id, sessionId);
  };
  const sessions = tx.objectStore('sessions');
  for (let at = await sessions.openCursor(); at; at = await at.continue()) {
    own(at.value?.photo, String(at.key));
  }
  for (let at = await tx.objectStore('runs').openCursor(); at; at = await at.continue()) {
    const [sessionId = '', runId = ''] = String(at.key).split('/');
    owners.set(runId, sessionId);
    own(at.value?.photo, sessionId);
  }
  const files = tx.objectStore('files');
  for (let at = await tx.objectStore('blobs').openCursor(); at; at = await at.continue()) {
    const key = String(at.key);
    const session = owners.get(partsOf(key).id);
    const bytes = at.value instanceof Blob ? at.value.size : 0;
    if (session === undefined) await at.delete?.();
    else await files.put?.({ key, session, bytes }, key);
  }
}
