import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packBand } from '../mask/bands';
import { emptyCoverage, REPAINT } from '../mask/coverage';
import { exampleRun } from '../session/exampleRun';
import { submitting } from '../session/runLife';
import { newSession } from '../session/session';
import { DEFAULT_SETTINGS } from '../session/settings';
import { openStorage, type Storage } from './openStorage';

const photo = { id: 'photo-1', name: 'street.jpg', w: 64, h: 32 };
const session = { ...newSession('session-1', 1000), photo };
const run = exampleRun();
const coverage = new Uint8Array([1, 2, 3]);
const files = { image: new Blob(['image']), mask: new Blob(['mask']), coverage };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Writes a record as some other version of the app may have left it. */
async function plant(table: string, key: string, record: unknown): Promise<void> {
  const db = await openDB('maskroom');
  await db.put(table, record, key);
  db.close();
}

describe.each([
  ['IndexedDB', true],
  ['memory', false],
])('storage in %s', (_, persistent) => {
  let storage: Storage;
  beforeEach(async () => {
    if (!persistent) vi.stubGlobal('indexedDB', undefined);
    storage = await openStorage();
  });

  it('says whether it lasts', () => {
    expect(storage.persistent).toBe(persistent);
  });

  it('gives back a session with its runs, oldest first', async () => {
    const later = exampleRun({ id: '0-later', number: 2 });
    await storage.saveSession({ ...session, runs: [run] });
    await storage.addRun(session.id, later, files);
    await storage.addRun(session.id, run, files);
    await storage.addRun('session-10', exampleRun({ id: 'other' }), files);
    expect(await storage.loadSession(session.id)).toEqual({ ...session, runs: [run, later] });
    expect(await storage.loadSession('gone')).toBeNull();
  });

  it('knows the session worked on last, and lists them all, newest first', async () => {
    expect(await storage.latestSession()).toBeNull();
    await storage.saveSession({ ...session, id: 'a', updatedAt: 2000 });
    await storage.saveSession({ ...session, id: 'b', updatedAt: 4000 });
    await storage.saveSession({ ...session, id: 'c', updatedAt: 3000 });
    expect((await storage.latestSession())?.id).toBe('b');
    const listed = await storage.shelf.list();
    expect(listed.map(({ id, updatedAt }) => [id, updatedAt])).toEqual([
      ['b', 4000],
      ['c', 3000],
      ['a', 2000],
    ]);
  });

  it('keeps a new run with all it needs to be sent', async () => {
    await storage.addRun(session.id, run, files);
    const sent = await storage.loadSent(run.id);
    expect([await sent.image.text(), await sent.mask.text()]).toEqual(['image', 'mask']);
    expect(await storage.loadRunCoverage(run.id)).toEqual(coverage);
  });

  it('keeps what becomes of a run, and its outputs', async () => {
    await storage.addRun(session.id, run, files);
    await storage.saveRun(session.id, submitting(run));
    expect((await storage.loadRuns(session.id)).map(({ state }) => state)).toEqual(['submitting']);
    await storage.saveOutput(run.id, 1, new Blob(['fill']));
    expect(await (await storage.loadOutput(run.id, 1))?.text()).toBe('fill');
    expect(await storage.loadOutput(run.id, 0)).toBeNull();
  });

  it('removes a run with everything of it', async () => {
    await storage.addRun(session.id, run, files);
    await storage.saveOutput(run.id, 1, new Blob(['fill']));
    await storage.removeRun(session.id, run);
    expect(await storage.loadRuns(session.id)).toEqual([]);
    expect(await storage.loadOutput(run.id, 1)).toBeNull();
    expect(await storage.loadRunCoverage(run.id)).toBeNull();
    await expect(storage.loadSent(run.id)).rejects.toMatchObject({ reason: 'missing' });
  });

  it('keeps the photo and the mask; the latest mask counts', async () => {
    await storage.savePhoto(photo.id, new Blob(['photo'], { type: 'image/jpeg' }), 'session-1');
    const loaded = await storage.loadPhoto(photo.id);
    expect([await loaded?.text(), loaded?.type]).toEqual(['photo', 'image/jpeg']);
    expect(await storage.loadPhoto('gone')).toBeNull();
    const mask = emptyCoverage(photo);
    await storage.saveMask(session.id, photo.id, {
      bands: new Map([[0, packBand(mask, 0)]]),
      hash: 1,
    });
    mask.data[77] = REPAINT;
    await storage.saveMask(session.id, photo.id, {
      bands: new Map([[0, packBand(mask, 0)]]),
      hash: 2,
    });
    expect(await storage.loadMask(photo.id, photo)).toEqual({ coverage: mask, hash: 2 });
    expect(await storage.loadMask('gone', photo)).toBeNull();
  });
});

describe('records of another time', () => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await openStorage();
  });

  it('that are broken do not take the others with them', async () => {
    await storage.addRun(session.id, run, files);
    await plant('runs', 'session-1/broken', { ...run, id: 'broken', outputs: 'two' });
    await plant('runs', 'session-1/empty', null);
    expect(await storage.loadRuns(session.id)).toEqual([run]);
    await storage.saveSession(session);
    await plant('sessions', 'broken', { id: 'broken', updatedAt: 9999 });
    expect((await storage.latestSession())?.id).toBe('session-1');
    await plant('blobs', 'photo/photo-1', 'no blob');
    expect(await storage.loadPhoto('photo-1')).toBeNull();
  });

  it('get a new session’s settings where theirs are missing or impossible', async () => {
    const { feather, ...rest } = { ...DEFAULT_SETTINGS, steps: 9000, prompt: 'a red door' };
    const { runs, ...record } = session;
    await plant('sessions', 'session-1', { ...record, settings: rest });
    expect((await storage.loadSession('session-1'))?.settings).toEqual({
      ...DEFAULT_SETTINGS,
      prompt: 'a red door',
    });
  });

  it('are still there when the page comes back', async () => {
    await storage.saveSession(session);
    await storage.addRun(session.id, run, files);
    const again = await openStorage();
    expect(await again.latestSession()).toEqual({ ...session, runs: [run] });
  });
});

describe('a write that fails', () => {
  it('says when there is no room, and keeps nothing of it', async () => {
    const storage = await openStorage();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (this.name !== 'runs') return put.apply(this, args);
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(storage.addRun(session.id, run, files)).rejects.toMatchObject({
      name: 'StorageError',
      reason: 'full',
    });
    vi.restoreAllMocks();
    await expect(storage.loadSent(run.id)).rejects.toMatchObject({ reason: 'missing' });
  });

  it('keeps nothing of it when a value cannot be stored at all', async () => {
    const storage = await openStorage();
    const odd = { ...run, extra: () => 'no plain data' };
    await expect(storage.addRun(session.id, odd, files)).rejects.toMatchObject({
      reason: 'failed',
    });
    await expect(storage.loadSent(run.id)).rejects.toMatchObject({ reason: 'missing' });
  });

  it('says so when the browser refuses', async () => {
    const storage = await openStorage();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('closed', 'InvalidStateError');
    });
    await expect(storage.saveSession(session)).rejects.toMatchObject({ reason: 'failed' });
  });
});
