import { strToU8, zipSync } from 'fflate';
import { emptyCoverage } from '../../src/mask/coverage';
import { packCoverage } from '../../src/mask/packCoverage';
import { exampleRun } from '../../src/session/exampleRun';
import type { Run } from '../../src/session/run';
import { newSession } from '../../src/session/session';
import {
  ARCHIVE_VERSION,
  FORMAT,
  MANIFEST,
  type Manifest,
} from '../../src/storage/archive/manifest';
import { textureFile } from './picture';

export type SessionSize = { readonly runs: number; readonly outputs: number };

/** The files of an archive by their paths, as `storage/exportParts` lays them out. */
export type ArchiveFiles = Record<string, Uint8Array>;

/** A session of a textured 320 × 256 photo with so many runs, all of them done, as the files of its archive. */
export async function archiveFiles({ runs, outputs }: SessionSize): Promise<ArchiveFiles> {
  const photo = { id: 'photo-1', name: 'many.jpg', w: 320, h: 256 };
  const picture = new Uint8Array(await textureFile(photo.w, photo.h, 'jpeg'));
  const mask = emptyCoverage(photo);
  mask.data.fill(255, 100 * photo.w, 140 * photo.w);
  const packed = packCoverage(mask);
  const all = Array.from({ length: runs }, (_, i) => doneRun(i + 1, outputs, photo));
  const pictures = [
    'photo/photo-1',
    ...all.flatMap(({ id, outputs: slots }) => [
      `image/${id}`,
      `mask/${id}`,
      ...slots.map(({ index }) => `output/${id}/${index}`),
    ]),
  ];
  const masks = ['photo-1', ...all.map(({ id }) => id)];
  const manifest: Manifest = {
    format: FORMAT,
    version: ARCHIVE_VERSION,
    name: null,
    session: sessionOf(photo),
    runs: all,
    masks: masks.map((id) => ({ id, path: `paint/${id}.runs` })),
    pictures: pictures.map((key) => ({ key, path: `${key}.jpg`, type: 'image/jpeg' })),
  };
  return {
    [MANIFEST]: strToU8(JSON.stringify(manifest)),
    ...Object.fromEntries(masks.map((id) => [`paint/${id}.runs`, packed])),
    ...Object.fromEntries(pictures.map((key) => [`${key}.jpg`, picture])),
  };
}

/** The archive itself, its files as they are or compressed. */
export function archiveOf(files: ArchiveFiles, level: 0 | 9 = 0): Buffer {
  return Buffer.from(zipSync(files, { level }));
}

function sessionOf(photo: Run['photo']): Manifest['session'] {
  const { runs: _, ...session } = newSession('session-1', 1000);
  return { ...session, photo };
}

function doneRun(number: number, outputs: number, photo: Run['photo']): Run {
  const run = exampleRun({ id: `run-${number}`, number, photo, state: 'succeeded' });
  const frame = {
    rect: { x: 0, y: 0, w: photo.w, h: photo.h },
    working: { w: photo.w, h: photo.h },
  };
  return {
    ...run,
    frame,
    predictionId: `prediction-${number}`,
    input: { ...run.input, num_outputs: outputs },
    outputs: Array.from({ length: outputs }, (_, index) => ({ index, state: 'ready' })),
  };
}
