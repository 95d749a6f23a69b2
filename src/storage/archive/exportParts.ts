import { packCoverage } from '../../mask/packCoverage';
import type { Photo } from '../../session/photo';
import type { Run } from '../../session/run';
import type { Session } from '../../session/session';
import type { MaskStore } from '../maskStore';
import { blobRecord, fileRecord, parseRecord, parseRecords } from '../records';
import type { Tables } from '../tables';
import { ARCHIVE_VERSION, FORMAT, MANIFEST, type Manifest } from './manifest';

/** A file of an archive. */
export type ArchivePart = { readonly name: string; readonly blob: Blob };

/** Everything of a session as files of an archive, the manifest first; its masks are those that were saved last. */
export async function exportParts(
  tables: Tables,
  masks: Pick<MaskStore, 'loadMask' | 'loadRunCoverage'>,
  { runs, ...session }: Session,
  name: string | null,
): Promise<readonly ArchivePart[]> {
  const pictures = await picturesOf(tables, session.id);
  const packed = [
    ...(await photoMasks(masks, session.photo, runs)),
    ...(await runMasks(masks, runs)),
  ];
  const manifest: Manifest = {
    format: FORMAT,
    version: ARCHIVE_VERSION,
    name,
    session,
    runs,
    masks: packed.map(({ id, path }) => ({ id, path })),
    pictures: pictures.map(({ key, path, blob }) => ({ key, path, type: typeOf(blob) })),
  };
  return [
    { name: MANIFEST, blob: new Blob([JSON.stringify(manifest)]) },
    ...packed.map(({ path, bytes }) => ({ name: path, blob: new Blob([bytes.slice()]) })),
    ...pictures.map(({ path, blob }) => ({ name: path, blob })),
  ];
}

type PictureType = Manifest['pictures'][number]['type'];
const EXTENSIONS: Record<PictureType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
};

function typeOf({ type }: Blob): PictureType {
  return type in EXTENSIONS ? (type as PictureType) : 'image/png';
}

async function picturesOf(tables: Tables, sessionId: string) {
  const files = parseRecords(fileRecord, await tables.list('files', ''));
  const own = files.filter(({ session }) => session === sessionId);
  const found = await Promise.all(
    own.map(async ({ key }) => ({
      key,
      blob: parseRecord(blobRecord, await tables.get('blobs', key)),
    })),
  );
  return found.flatMap(({ key, blob }) =>
    blob ? [{ key, blob, path: `${key}.${EXTENSIONS[typeOf(blob)]}` }] : [],
  );
}

async function photoMasks(
  masks: Pick<MaskStore, 'loadMask'>,
  photo: Photo | null,
  runs: readonly Run[],
) {
  const photos = new Map(
    [...runs.map((run) => run.photo), photo].flatMap((one) => (one ? [[one.id, one]] : [])),
  );
  const found = await Promise.all(
    [...photos].map(async ([id, size]) => ({
      id,
      saved: await masks.loadMask(id, size).catch(() => null),
    })),
  );
  return found.flatMap(({ id, saved }) =>
    saved ? [{ id, path: `paint/${id}.runs`, bytes: packCoverage(saved.coverage) }] : [],
  );
}

async function runMasks(masks: Pick<MaskStore, 'loadRunCoverage'>, runs: readonly Run[]) {
  const found = await Promise.all(
    runs.map(async ({ id }) => ({ id, bytes: await masks.loadRunCoverage(id) })),
  );
  return found.flatMap(({ id, bytes }) => (bytes ? [{ id, path: `paint/${id}.runs`, bytes }] : []));
}
