import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleRun } from '../session/exampleRun';
import { newSession } from '../session/session';
import { openStorage, type Storage } from './openStorage';

const run = exampleRun();
const session = { ...newSession('session-1', 1000), photo: run.photo };
const files = { image: new Blob(['12']), mask: new Blob(['3']), coverage: new Uint8Array([1]) };

describe.each([
  ['IndexedDB', true],
  ['memory', false],
])('the list of sessions in %s', (_, persistent) => {
  let storage: Storage;
  beforeEach(async () => {
    vi.stubGlobal('indexedDB', persistent ? new IDBFactory() : undefined);
    storage = await openStorage();
    await storage.saveSession(session);
    await storage.savePhoto(run.photo.id, new Blob(['4567']), session.id);
    await storage.addRun(session.id, run, files);
  });
  const listed = async () => (await storage.shelf.list())[0];

  it('tells of each its runs and what its pictures take', async () => {
    expect(await listed()).toMatchObject({ id: session.id, runs: 1, bytes: 7 });
    await storage.saveOutput(run.id, 0, new Blob(['89']));
    expect(await listed()).toMatchObject({ runs: 1, bytes: 9 });
    await storage.removeRun(session.id, run);
    expect(await listed()).toMatchObject({ runs: 0, bytes: 4 });
  });

  it('keeps a name and a thumbnail, whatever becomes of the session', async () => {
    const thumbnail = new Blob(['small']);
    await storage.shelf.setThumbnail(session.id, thumbnail);
    await storage.shelf.rename(session.id, 'The street');
    await storage.saveSession({ ...session, updatedAt: 5000 });
    const { name, thumbnail: kept } = await listed();
    expect([name, await kept?.text()]).toEqual(['The street', 'small']);
    await storage.shelf.rename(session.id, null);
    expect((await listed()).name).toBeNull();
  });

  it('has a deleted session back as it was', async () => {
    await storage.shelf.remove(session.id, 9000);
    expect((await listed()).deletedAt).toBe(9000);
    expect(await storage.latestSession()).toBeNull();
    await storage.shelf.restore(session.id);
    expect(await storage.latestSession()).toEqual({ ...session, runs: [run] });
  });

  it('saves no output of a run that was deleted meanwhile', async () => {
    await storage.removeRun(session.id, run);
    await expect(storage.saveOutput(run.id, 0, new Blob(['89']))).rejects.toMatchObject({
      reason: 'missing',
    });
    expect((await listed()).bytes).toBe(4);
  });
});
