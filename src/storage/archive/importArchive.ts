import { bandCount, packBand } from '../../mask/bands';
import { crc32 } from '../../mask/crc32';
import { unpackCoverage } from '../../mask/packCoverage';
import type { Photo } from '../../session/photo';
import type { Run } from '../../session/run';
import { lost } from '../../session/runLife';
import { keyOf, partsOf } from '../keys';
import { pictureWrites } from '../pictureStore';
import type { Tables, Write } from '../tables';
import { ArchiveError } from './archiveError';
import { ARCHIVE_VERSION, FORMAT, MANIFEST, type Manifest, manifestRecord } from './manifest';
import { readEntry, readZip, type ZipEntry } from './readZip';

const MAX_MANIFEST = 64 * 1024 * 1024;
const MAX_SIDE = 16_384;
const MAX_PIXELS = 100_000_000;

type Entries = ReadonlyMap<string, ZipEntry>;
/** The id that something gets here, by the id it had. */
type Fresh = (id: string) => string;

/**
 * Puts an exported session beside those there are, all of it or nothing: everything in it gets a new id, so that a
 * session imported twice is there twice, and nothing is ever overwritten. A run that was under way is another page's.
 * Rejects with an `ArchiveError` for a file that is not to be trusted, else with a `StorageError`.
 * @param freshId makes an id
 * @returns the session's id here
 */
export async function importArchive(
  tables: Tables,
  file: Blob,
  freshId: () => string,
  now: number,
): Promise<string> {
  const entries = await readZip(file);
  const manifest = await readManifest(entries);
  checkNames(manifest, entries);
  const ids = new Map<string, string>();
  const fresh: Fresh = (id) => {
    const known = ids.get(id) ?? freshId();
    ids.set(id, known);
    return known;
  };
  const id = fresh(manifest.session.id);
  await tables.write([
    ...recordWrites(manifest, fresh, now),
    ...(await maskWrites(manifest, entries, fresh)),
    ...(await fileWrites(manifest, entries, id, fresh)),
  ]);
  return id;
}

async function readManifest(entries: Entries): Promise<Manifest> {
  const entry = entries.get(MANIFEST);
  if (!entry || entry.bytes.size > MAX_MANIFEST) throw foreign();
  const json: unknown = parsed(new TextDecoder().decode(await readEntry(entry)));
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) throw foreign();
  if (Number(version) > ARCHIVE_VERSION) throw new ArchiveError('newer', `version ${version}`);
  const { data: manifest } = manifestRecord.safeParse(json);
  if (!manifest) throw new ArchiveError('broken', 'its manifest makes no sense');
  const photos = [manifest.session.photo, ...manifest.runs.map(({ photo }) => photo)];
  const sizes = new Map(photos.map((photo) => [photo?.id, photo]));
  if (!photos.every((photo) => photo && isOpenable(photo) && isSame(photo, sizes.get(photo.id)))) {
    throw new ArchiveError('broken', 'a photo of it is missing, or of an impossible size');
  }
  return manifest;
}

function foreign(): ArchiveError {
  return new ArchiveError('foreign', 'no manifest of ours');
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw foreign();
  }
}

/** A photo that several refer to is of one size. */
function isSame({ w, h }: Photo, other: Photo | null | undefined): boolean {
  return w === other?.w && h === other.h;
}

function isOpenable({ w, h }: Photo): boolean {
  return w <= MAX_SIDE && h <= MAX_SIDE && w * h <= MAX_PIXELS;
}

/** What the manifest lists is what there is: nothing less, nothing more, nothing twice. */
function checkNames({ masks, pictures, session }: Manifest, entries: Entries): void {
  const listed = new Set([
    MANIFEST,
    ...masks.map(({ path }) => path),
    ...pictures.map(({ path }) => path),
  ]);
  const keys = new Set(pictures.map(({ key }) => key));
  const once = listed.size === 1 + masks.length + pictures.length && keys.size === pictures.length;
  const all = listed.size === entries.size && [...listed].every((name) => entries.has(name));
  if (!once || !all || !keys.has(keyOf.photo(session.photo?.id ?? ''))) {
    throw new ArchiveError('broken', 'its files are not those it lists');
  }
}

function recordWrites({ session, runs, name }: Manifest, fresh: Fresh, now: number): Write[] {
  const id = fresh(session.id);
  const ours = <T extends { readonly id: string }>(thing: T): T => ({
    ...thing,
    id: fresh(thing.id),
  });
  const { photo, shown } = session;
  const record = {
    ...session,
    id,
    photo: photo && ours(photo),
    shown: shown && { ...shown, runId: fresh(shown.runId) },
    updatedAt: now,
  };
  return [
    { table: 'sessions', key: id, value: record },
    { table: 'cards', key: id, value: { name, thumbnail: null, deletedAt: null } },
    ...runs.map((run): Write => {
      const own: Run = lost({ ...ours(run), photo: ours(run.photo), mix: ourMix(run.mix, fresh) });
      return { table: 'runs', key: keyOf.run(id, own.id), value: own };
    }),
  ];
}

/** What a mix was made from has new ids as well. */
function ourMix(mix: Run['mix'], fresh: Fresh): Run['mix'] {
  if (!mix) return undefined;
  const of = mix.of.map(({ ref, run }) => ({ ref: { ...ref, runId: fresh(ref.runId) }, run }));
  return { ...mix, of };
}

async function maskWrites(manifest: Manifest, entries: Entries, fresh: Fresh): Promise<Write[]> {
  const runs = new Map(manifest.runs.map((run) => [run.id, run.photo]));
  const photos = new Map(
    [manifest.session.photo, ...runs.values()].flatMap((one) => (one ? [[one.id, one]] : [])),
  );
  const writes: Write[] = [];
  for (const { id, path } of manifest.masks) {
    const size = runs.get(id) ?? photos.get(id);
    if (!size) throw new ArchiveError('broken', 'a mask of it belongs to nothing');
    const packed = await entryNamed(entries, path);
    const coverage = unpacked(packed, size);
    if (runs.has(id)) {
      writes.push({ table: 'masks', key: fresh(id), value: packed });
      continue;
    }
    const bands = Array.from({ length: bandCount(size) }, (_, band): Write => {
      const value = { band, packed: packBand(coverage, band) };
      return { table: 'masks', key: keyOf.band(fresh(id), band), value };
    });
    writes.push(
      { table: 'masks', key: fresh(id), value: { hash: crc32(coverage.data), bands: true } },
      ...bands,
    );
  }
  return writes;
}

function unpacked(packed: Uint8Array, size: Photo) {
  try {
    return unpackCoverage(packed, size);
  } catch {
    throw new ArchiveError('broken', 'a mask of it is damaged');
  }
}

async function fileWrites(
  { pictures }: Manifest,
  entries: Entries,
  sessionId: string,
  fresh: Fresh,
): Promise<Write[]> {
  const writes: Write[] = [];
  for (const { key, path, type } of pictures) {
    const { kind, id } = partsOf(key);
    const rest = key.slice(kind.length + 1 + id.length);
    const blob = new Blob([await entryNamed(entries, path)], { type });
    writes.push(...pictureWrites(sessionId, `${kind}/${fresh(id)}${rest}`, blob));
  }
  return writes;
}

async function entryNamed(entries: Entries, path: string) {
  const entry = entries.get(path);
  if (!entry) throw new ArchiveError('broken', `${path} is missing`);
  return readEntry(entry);
}
