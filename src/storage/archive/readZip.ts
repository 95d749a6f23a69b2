import { crc32 } from '../../mask/crc32';
import { ArchiveError } from './archiveError';

/** A file of an archive: where its bytes are, and what their CRC-32 must be. */
export type ZipEntry = { readonly bytes: Blob; readonly crc: number };

const END = { signature: 0x06054b50, size: 22, maxComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
const MAX_ENTRIES = 50_000;
/** A directory is small beside what it lists. */
const MAX_DIRECTORY = 16 * 1024 * 1024;

/**
 * The files of a zip that holds them as they are, by name; nothing of them is read yet. What is compressed, encrypted,
 * named twice, or said to lie where others do or beyond the end is refused: no file is larger in memory than on disk.
 * Rejects with an `ArchiveError`.
 * @see PKWARE APPNOTE 6.3.10, §4.3
 */
export async function readZip(zip: Blob): Promise<ReadonlyMap<string, ZipEntry>> {
  const { count, directory } = await findDirectory(zip);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (let at = 0, i = 0; i < count; i++) {
    if (at + CENTRAL.size > directory.byteLength) throw broken('its directory is cut off');
    if (directory.getUint32(at, true) !== CENTRAL.signature)
      throw broken('its directory is damaged');
    const next = at + CENTRAL.size + lengthsAt(directory, at + 28);
    if (next > directory.byteLength) throw broken('its directory is cut off');
    const name = textOf(directory, at + CENTRAL.size, directory.getUint16(at + 28, true));
    const encrypted = directory.getUint16(at + 8, true) & 1;
    const method = directory.getUint16(at + 10, true);
    if (encrypted || method !== 0) throw new ArchiveError('packed', `${name} is compressed`);
    const size = directory.getUint32(at + 24, true);
    total += size;
    if (total > zip.size) throw broken('it claims more bytes than it has');
    if (entries.has(name)) throw broken(`${name} is there twice`);
    const bytes = await locate(zip, directory.getUint32(at + 42, true), size);
    entries.set(name, { bytes, crc: directory.getUint32(at + 16, true) });
    at = next;
  }
  return entries;
}

/** The bytes of an entry. Rejects when they are not what the directory says. */
export async function readEntry({ bytes, crc }: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  const read = new Uint8Array(await bytes.arrayBuffer());
  if (crc32(read) !== crc) throw broken('a file of it is damaged');
  return read;
}

function broken(what: string): ArchiveError {
  return new ArchiveError('broken', what);
}

async function findDirectory(zip: Blob): Promise<{ count: number; directory: DataView }> {
  const from = Math.max(0, zip.size - END.size - END.maxComment);
  const tail = new DataView(await zip.slice(from).arrayBuffer());
  let end = tail.byteLength - END.size;
  while (end >= 0 && tail.getUint32(end, true) !== END.signature) end--;
  if (end < 0) throw new ArchiveError('foreign', 'not a zip');
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count > MAX_ENTRIES || size > MAX_DIRECTORY || start + size > zip.size) {
    throw broken('its directory is too large');
  }
  return { count, directory: new DataView(await zip.slice(start, start + size).arrayBuffer()) };
}

/** An entry's own header says how far before its bytes it began. */
async function locate(zip: Blob, header: number, size: number): Promise<Blob> {
  const view = new DataView(await zip.slice(header, header + LOCAL.size).arrayBuffer());
  if (view.byteLength < LOCAL.size || view.getUint32(0, true) !== LOCAL.signature) {
    throw broken('a file of it is not where it should be');
  }
  const start = header + LOCAL.size + view.getUint16(26, true) + view.getUint16(28, true);
  if (start + size > zip.size) throw broken('it is cut off');
  return zip.slice(start, start + size);
}

/** What follows a directory entry: name, extra field, comment. */
function lengthsAt(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint16(at + 2, true) + view.getUint16(at + 4, true);
}

function textOf(view: DataView, at: number, length: number): string {
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));
}
