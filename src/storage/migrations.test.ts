import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyCoverage, REPAINT } from '../mask/coverage';
import { crc32 } from '../mask/crc32';
import { packCoverage } from '../mask/packCoverage';
import { exampleRun } from '../session/exampleRun';
import { newSession } from '../session/session';
import { openStorage } from './openStorage';

const run = exampleRun();
const coverage = emptyCoverage(run.photo);
coverage.data[5] = REPAINT;
const packed = packCoverage(coverage);

/** A database as version 1 left it: a session with a run and an output, and a photo nobody refers to. */
async function leaveVersion1(): Promise<void> {
  const db = await openDB('maskroom', 1, {
    upgrade: (base) => {
      for (const table of ['sessions', 'runs', 'masks', 'blobs']) base.createObjectStore(table);
    },
  });
  const { runs: _, ...record } = { ...newSession('session-1', 1000), photo: run.photo };
  await db.put('sessions', record, 'session-1');
  await db.put('runs', run, `session-1/${run.id}`);
  await db.put('masks', { packed, hash: crc32(coverage.data) }, run.photo.id);
  await db.put('masks', packed, run.id);
  const pictures = ['photo/photo-1', `image/${run.id}`, `mask/${run.id}`, `output/${run.id}/0`];
  for (const key of pictures) await db.put('blobs', new Blob([key]), key);
  await db.put('blobs', new Blob(['nobody’s']), 'photo/gone');
  db.close();
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('a database of version 1', () => {
  it('opens with all it holds', async () => {
    await leaveVersion1();
    const storage = await openStorage();
    expect(storage.persistent).toBe(true);
    expect(await storage.latestSession()).toEqual({
      ...newSession('session-1', 1000),
      photo: run.photo,
      runs: [run],
    });
    expect(await (await storage.loadPhoto('photo-1'))?.text()).toBe('photo/photo-1');
    expect(await (await storage.loadOutput(run.id, 0))?.text()).toBe(`output/${run.id}/0`);
    expect(await storage.loadMask('photo-1', run.photo)).toEqual({
      coverage,
      hash: crc32(coverage.data),
    });
    expect(await storage.loadRunCoverage(run.id)).toEqual(packed);
  });

  it('knows then whose each picture is and how large', async () => {
    await leaveVersion1();
    const storage = await openStorage();
    const ids = [run.id, run.id, run.id];
    const bytes = 'photo/photo-1image/mask/output//0'.length + ids.join('').length;
    expect(await storage.shelf.list()).toMatchObject([
      { id: 'session-1', runs: 1, bytes, name: null, deletedAt: null },
    ]);
    await storage.saveOutput(run.id, 1, new Blob(['four']));
    expect((await storage.shelf.list())[0].bytes).toBe(bytes + 4);
  });

  it('no longer holds what nobody can reach, and lets go of everything with its session', async () => {
    await leaveVersion1();
    const storage = await openStorage();
    expect(await storage.loadPhoto('gone')).toBeNull();
    await storage.shelf.removeForGood('session-1');
    const db = await openDB('maskroom');
    for (const table of ['sessions', 'runs', 'masks', 'blobs', 'cards', 'files']) {
      expect(await db.count(table), table).toBe(0);
    }
    db.close();
  });
});

describe('a database of a newer version', () => {
  it('is left alone', async () => {
    (await openDB('maskroom', 99)).close();
    const storage = await openStorage();
    expect(storage.persistent).toBe(false);
    expect((await openDB('maskroom')).version).toBe(99);
  });
});
