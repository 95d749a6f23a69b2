import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleRun } from '../session/exampleRun';
import { newId } from '../session/newId';
import { newSession, type Session } from '../session/session';
import { openIndexedTables } from './indexedTables';
import { openStorage } from './openStorage';

const run = exampleRun();
const files = { image: new Blob(['i']), mask: new Blob(['m']), coverage: new Uint8Array([1]) };
const elsewhere = { name: 'StorageError', reason: 'elsewhere' };

let session: Session;
beforeEach(() => {
  // Pages of other tests are still there, and hear what is asked.
  const { photo } = run;
  session = {
    ...newSession(
      newId((bytes) => crypto.getRandomValues(bytes)),
      1000,
    ),
    photo,
  };
  vi.stubGlobal('indexedDB', new IDBFactory());
  // As over plain HTTP: pages ask one another.
  vi.stubGlobal('navigator', {});
});

describe('two pages on one session', () => {
  it('the second one may not write anything of it', async () => {
    const [first, second] = [await openStorage(), await openStorage()];
    expect(await first.holds.take(session.id)).toBe(true);
    await first.saveSession(session);
    await first.addRun(session.id, run, files);
    expect(await second.holds.take(session.id)).toBe(false);
    const mask = { bands: new Map(), hash: 1 };
    await expect(second.saveSession(session)).rejects.toMatchObject(elsewhere);
    await expect(second.saveRun(session.id, run)).rejects.toMatchObject(elsewhere);
    await expect(second.saveMask(session.id, 'photo-1', mask)).rejects.toMatchObject(elsewhere);
    await expect(second.saveOutput(run.id, 0, new Blob())).rejects.toMatchObject(elsewhere);
    await expect(second.removeRun(session.id, run)).rejects.toMatchObject(elsewhere);
    await expect(second.shelf.remove(session.id, 5)).rejects.toMatchObject(elsewhere);
    expect(await second.loadSession(session.id)).toEqual({ ...session, runs: [run] });
    await first.saveRun(session.id, run);
  });

  it('clears up after one that was ended while it opened a photo, not after one that lives', async () => {
    const [living, other] = [await openStorage(), await openStorage()];
    await living.holds.take(session.id);
    await living.savePhoto('photo-1', new Blob(['photo']), session.id);
    await other.removeHalfOpened();
    await living.removeHalfOpened();
    expect(await other.loadPhoto('photo-1')).not.toBeNull();
    // Only the lease tells of a page that is gone.
    await living.savePhoto('photo-2', new Blob(['photo']), 'session-of-old');
    const tables = await openIndexedTables();
    await tables.write([{ table: 'leases', key: 'session-of-old', value: 'a page of old' }]);
    await living.saveSession(session);
    await other.removeHalfOpened();
    expect(await other.loadPhoto('photo-1')).not.toBeNull();
    expect(await other.loadPhoto('photo-2')).toBeNull();
    expect(await tables.keys('leases', '')).toEqual([session.id]);
  });

  it('one that takes over waits until the other has written what it had', async () => {
    const [first, second] = [await openStorage(), await openStorage()];
    await first.holds.take(session.id);
    first.holds.beforeGiving(async (id) => first.saveSession({ ...session, id, updatedAt: 7000 }));
    const lost = new Promise<string>((resolve) => first.holds.onLost(resolve));
    await second.holds.takeOver(session.id);
    expect(await lost).toBe(session.id);
    expect((await second.loadSession(session.id))?.updatedAt).toBe(7000);
    await expect(first.saveSession(session)).rejects.toMatchObject(elsewhere);
    await second.saveSession({ ...session, updatedAt: 8000 });
  });

  it('one that sleeps does not write over the other when it wakes', async () => {
    const [first, second] = [await openStorage(), await openStorage()];
    await first.holds.take(session.id);
    first.holds.beforeGiving(() => new Promise(() => undefined));
    await second.holds.takeOver(session.id);
    await second.saveSession({ ...session, updatedAt: 8000 });
    await expect(first.saveSession(session)).rejects.toMatchObject(elsewhere);
    expect((await first.loadSession(session.id))?.updatedAt).toBe(8000);
  });

  it('what one lets go of, another may take; each may take what is its own', async () => {
    const [first, second] = [await openStorage(), await openStorage()];
    expect(await first.holds.take(session.id)).toBe(true);
    expect(await first.holds.take(session.id)).toBe(true);
    await first.holds.release(session.id);
    expect(await second.holds.take(session.id)).toBe(true);
    expect(await first.holds.take(session.id)).toBe(false);
  });
});
