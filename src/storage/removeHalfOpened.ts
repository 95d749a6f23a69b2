import type { Holds } from './holds';
import type { Shelf } from './shelf';
import type { Tables } from './tables';

/** Removes what is left of sessions whose pages were ended while they opened a photo. `holder` is this page. */
export async function removeHalfOpened(
  tables: Tables,
  { holds, shelf }: { readonly holds: Holds; readonly shelf: Shelf },
  holder: string,
): Promise<void> {
  // A photo is stored under a lease, and its session last of all.
  const leased = await tables.keys('leases', '');
  const complete = new Set(await tables.keys('sessions', ''));
  for (const id of leased) {
    if (complete.has(id) || (await tables.get('leases', id)) === holder) continue;
    // A living page is still at it.
    if (!(await holds.take(id))) continue;
    await shelf.removeForGood(id);
    await holds.release(id);
  }
}
