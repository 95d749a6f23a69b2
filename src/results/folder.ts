import { download } from '../image/download';
import { freeName } from './freeName';

/** A folder of the person's, to save into. */
export type Folder = FileSystemDirectoryHandle;

type FolderPicker = (options: { mode: 'readwrite' }) => Promise<Folder>;

/** Asks for a folder; null where this browser has none to offer, as over plain HTTP. */
export function folderPicker(): FolderPicker | null {
  const { showDirectoryPicker } = window as { showDirectoryPicker?: FolderPicker };
  return showDirectoryPicker ? (options) => showDirectoryPicker.call(window, options) : null;
}

/** Saves a file into the folder, or as a download where there is none. What is there already stays. */
export async function saveBlob(folder: Folder | null, blob: Blob, name: string): Promise<void> {
  if (!folder) return download(blob, name);
  await saveStream(folder, blob.stream(), name);
}

/**
 * Saves what is made bit by bit: written as it comes into the folder, or gathered for a download where there is none.
 * When making it fails, no file is left behind.
 */
export async function saveStream(
  folder: Folder | null,
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  name: string,
): Promise<void> {
  if (!folder) return download(await new Response(stream).blob(), name);
  const taken = await namesIn(folder);
  const free = freeName(name, (candidate) => taken.has(candidate));
  const file = await folder.getFileHandle(free, { create: true });
  try {
    await stream.pipeTo(await file.createWritable());
  } catch (error) {
    await folder.removeEntry(free);
    throw error;
  }
}

async function namesIn(folder: Folder): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const name of (folder as Folder & { keys(): AsyncIterable<string> }).keys()) {
    names.add(name);
  }
  return names;
}
