import type { Run } from '../session/run';
import { fileName, sentNames } from './fileName';
import { type Folder, saveBlob, saveStream } from './folder';
import type { RunSource } from './runSource';
import { type NamedFile, zipFiles } from './zipFiles';

/** Saves the two pictures that code for a run reads: as files in a folder, or as one zip to download. */
export async function saveSent(source: RunSource, run: Run, folder: Folder | null): Promise<void> {
  const sent = await source.sent(run);
  const names = await sentNames(run, sent.image);
  const files = [
    { name: names.image, blob: sent.image },
    { name: names.mask, blob: sent.mask },
  ];
  if (folder) {
    for (const { name, blob } of files) await saveBlob(folder, blob, name);
    return;
  }
  // Browsers ask before a page saves a second file at once.
  const name = fileName({ photo: run.photo.name, run: run.number, kind: 'sent' }, 'zip');
  await saveStream(null, zipFiles(each(files)), name);
}

async function* each(files: readonly NamedFile[]): AsyncGenerator<NamedFile> {
  yield* files;
}
