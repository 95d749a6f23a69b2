import type { QueryClient } from '@tanstack/react-query';
import { encodeFill } from '../image/encodePicture';
import type { Run } from '../session/run';
import { extension, extensionOf } from './extensionOf';
import { fileName, outputNameParts } from './fileName';
import { fillOnGround } from './fillQueries';
import { type Folder, saveBlob } from './folder';
import type { RunSource } from './runSource';
import type { Saving } from './saving';

const EXACT: Omit<Saving, 'what'> = { type: 'png', quality: 100 };

/** A fill at full size, encoded; as PNG where nothing else is said. */
export async function fillBlob(
  client: QueryClient,
  source: RunSource,
  run: Run,
  index: number,
  { type, quality }: Omit<Saving, 'what'> = EXACT,
): Promise<Blob> {
  const { ground, fill } = await fillOnGround(client, run, index, source);
  return encodeFill(ground, fill, type, quality / 100);
}

/** An output as it is to be saved, under a name that says what it is. */
export async function outputFile(
  client: QueryClient,
  source: RunSource,
  run: Run,
  index: number,
  saving: Saving,
): Promise<File> {
  const parts = outputNameParts(run, index);
  if (saving.what === 'fill') {
    const blob = await fillBlob(client, source, run, index, saving);
    return new File([blob], fileName(parts, extension(saving.type)), { type: blob.type });
  }
  const raw = await source.output(run, index);
  const name = fileName({ ...parts, kind: 'raw' }, await extensionOf(raw));
  return new File([raw], name, { type: raw.type });
}

/** Saves an output into the folder, or as a download where none was chosen. */
export async function saveOutput(
  client: QueryClient,
  source: RunSource,
  run: Run,
  index: number,
  saving: Saving,
  folder: Folder | null,
): Promise<void> {
  const file = await outputFile(client, source, run, index, saving);
  await saveBlob(folder, file, file.name);
}
