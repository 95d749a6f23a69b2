import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ArchiveFiles, archiveFiles, archiveOf } from '../../../e2e/tools/sessionArchive';
import { emptyCoverage } from '../../mask/coverage';
import { crc32 } from '../../mask/crc32';
import { packCoverage } from '../../mask/packCoverage';
import { newMix } from '../../session/newMix';
import type { Run } from '../../session/run';
import { submitting } from '../../session/runLife';
import { openStorage, type Storage } from '../openStorage';
import { MANIFEST } from './manifest';

let storage: Storage;
let files: ArchiveFiles;
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  storage = await openStorage();
  files = await archiveFiles({ runs: 2, outputs: 2 });
});

const blobOf = (archive: Uint8Array) => new Blob([new Uint8Array(archive)]);
const importing = (archive: Uint8Array) => storage.importSession(blobOf(archive));

type Forgeable = {
  version: number;
  session: { photo: { w: number } };
  runs: Run[];
  pictures: { path: string; key: string }[];
};

/** The archive with its manifest changed as somebody may have done by hand. */
function forged(change: (manifest: Forgeable) => void): Uint8Array {
  const manifest = JSON.parse(strFromU8(files[MANIFEST]));
  change(manifest);
  return archiveOf({ ...files, [MANIFEST]: strToU8(JSON.stringify(manifest)) });
}

/** What the archive of a session in storage holds, by path. */
async function exported(id: string): Promise<ArchiveFiles> {
  const parts = (await storage.exportSession(id)) ?? [];
  const read = parts.map(async ({ name, blob }) => [
    name,
    new Uint8Array(await blob.arrayBuffer()),
  ]);
  return Object.fromEntries(await Promise.all(read));
}

describe('an exported session', () => {
  it('comes back with its photo, mask, runs and outputs, beside the one it was exported from', async () => {
    const first = await importing(archiveOf(files));
    await storage.shelf.rename(first, 'The street');
    const again = await importing(archiveOf(await exported(first)));
    expect(again).not.toBe(first);
    const [a, b] = [await storage.loadSession(first), await storage.loadSession(again)];
    expect(b?.runs.map(({ number, state, input }) => ({ number, state, input }))).toEqual(
      a?.runs.map(({ number, state, input }) => ({ number, state, input })),
    );
    const photo = b?.photo ?? null;
    expect(photo && (await storage.loadPhoto(photo.id))?.size).toBe(
      files['photo/photo-1.jpg'].length,
    );
    const mask = photo && (await storage.loadMask(photo.id, photo));
    expect(mask?.coverage.data.filter((byte) => byte === 255)).toHaveLength(40 * 320);
    expect(mask?.hash).toBe(crc32(mask?.coverage.data ?? new Uint8Array()));
    const output = await storage.loadOutput(b?.runs[1].id ?? '', 1);
    expect([output?.size, output?.type]).toEqual([
      files['output/run-2/1.jpg'].length,
      'image/jpeg',
    ]);
    expect((await storage.shelf.list()).map(({ name, runs }) => [name, runs])).toEqual([
      ['The street', 2],
      ['The street', 2],
    ]);
  });

  it('brings a mix along, which still knows what it was made from', async () => {
    const id = await importing(archiveOf(files));
    const made = (await storage.loadSession(id))?.runs[1];
    if (!made) throw new Error('the archive has two runs');
    const { photo, frame } = made;
    const coverage = packCoverage(emptyCoverage(photo));
    const of = [{ ref: { kind: 'fill', runId: made.id, index: 1 }, run: made.number }] as const;
    const mix = newMix({ id: 'mix-1', number: 3, photo, frame, mix: { of, blend: 8 } }, 1000);
    await storage.addMix(id, mix, new Blob(['mixed'], { type: 'image/png' }), coverage);
    const again = await importing(archiveOf(await exported(id)));
    const [, other, kept] = (await storage.loadSession(again))?.runs ?? [];
    expect(kept?.mix?.of).toEqual([{ ref: { ...of[0].ref, runId: other?.id }, run: made.number }]);
    expect(kept?.id).not.toBe('mix-1');
    expect(await (await storage.loadOutput(kept?.id ?? '', 0))?.text()).toBe('mixed');
    expect(await storage.loadRunCoverage(kept?.id ?? '')).toEqual(coverage);
    await storage.removeRun(again, kept ?? mix);
    expect(await storage.loadOutput(kept?.id ?? '', 0)).toBeNull();
  });

  it('shares nothing with the other: one deleted for good takes nothing of the other along', async () => {
    const first = await importing(archiveOf(files));
    const second = await importing(archiveOf(files));
    const before = await exported(second);
    await storage.shelf.removeForGood(first);
    expect(await exported(second)).toEqual(before);
    expect(await storage.loadSession(first)).toBeNull();
  });

  it('does not send again what was under way elsewhere', async () => {
    const id = await importing(
      forged(({ runs }) => {
        runs[0] = { ...submitting({ ...runs[0], state: 'queued' }), predictionId: null };
      }),
    );
    expect((await storage.loadSession(id))?.runs.map(({ state }) => state)).toEqual([
      'lost',
      'succeeded',
    ]);
  });
});

describe('what is no session of ours is refused, and changes nothing', () => {
  const refused = async (archive: Uint8Array | Promise<Uint8Array>, reason: string) => {
    await expect(importing(await archive)).rejects.toMatchObject({ name: 'ArchiveError', reason });
    expect(await storage.shelf.list()).toEqual([]);
  };

  it('another file, or another zip', async () => {
    await refused(strToU8('a picture'), 'foreign');
    await refused(new Uint8Array(0), 'foreign');
    await refused(zipSync({ 'a.txt': strToU8('a') }, { level: 0 }), 'foreign');
    await refused(archiveOf({ ...files, [MANIFEST]: strToU8('{ not json') }), 'foreign');
  });

  it('one of a newer version', () =>
    refused(
      forged((m) => Object.assign(m, { version: 2 })),
      'newer',
    ));

  it('a compressed one: a bomb, or packed again', async () => {
    await refused(archiveOf({ ...files, 'bomb.jpg': new Uint8Array(50_000_000) }, 9), 'packed');
  });

  it('one cut off anywhere, or with a byte changed in a picture', async () => {
    const archive = archiveOf(files);
    for (const part of [0.3, 0.9, 0.999]) {
      await expect(importing(archive.subarray(0, archive.length * part))).rejects.toThrow(
        'archive',
      );
    }
    const at = archive.indexOf(Buffer.from('output/run-1/0.jpg')) + 200;
    await refused(
      archive.map((byte, i) => (i === at ? byte ^ 1 : byte)),
      'broken',
    );
  });

  it('one whose files lie over one another, claiming more than there is', async () => {
    const archive = archiveOf(files);
    const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
    const directory = view.getUint32(archive.length - 6, true);
    view.setUint32(directory + 24, archive.length - 1000, true);
    await refused(archive, 'broken');
  });

  it('names that lead elsewhere, are there twice, or are not listed', async () => {
    await refused(
      forged(({ pictures }) => {
        pictures[0].path = '../../photo/x.jpg';
      }),
      'broken',
    );
    await refused(
      forged(({ pictures }) => {
        pictures[0].key = 'photo/a/../b';
      }),
      'broken',
    );
    await refused(
      forged(({ pictures }) => {
        pictures[1].path = pictures[0].path;
      }),
      'broken',
    );
    await refused(archiveOf({ ...files, 'photo/extra.jpg': new Uint8Array(9) }), 'broken');
  });

  it('a photo larger than may be opened, a mask of another size, an id that is a path', async () => {
    await refused(
      forged(({ session }) => {
        session.photo.w = 20_000;
      }),
      'broken',
    );
    await refused(
      forged(({ session }) => {
        session.photo.w = 321;
      }),
      'broken',
    );
    await refused(
      forged(({ runs }) => {
        runs[0] = { ...runs[0], id: 'run-1/../x' };
      }),
      'broken',
    );
  });
});
