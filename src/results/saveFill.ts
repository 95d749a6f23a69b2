import type { QueryClient } from '@tanstack/react-query';
import { download } from '../image/download';
import { type EncodableType, encodeFill } from '../image/encodePicture';
import type { Run } from '../session/run';
import { extension } from './extensionOf';
import { fileName, outputNameParts } from './fileName';
import { fillQuery, photoQuery } from './fillQueries';
import type { RunSource } from './runSource';

/** Of the lossy formats, 0…1: no visible loss, a fifth of the size. */
const QUALITY = 0.92;

/** A fill at the photo's full size, encoded. */
export async function fillBlob(
  client: QueryClient,
  source: RunSource,
  run: Run,
  index: number,
  type: EncodableType,
): Promise<Blob> {
  const photo = await client.fetchQuery(photoQuery(run, source));
  const fill = await client.fetchQuery(fillQuery(run, index, source));
  return encodeFill(photo, fill, type, QUALITY);
}

/** Saves a fill at the photo's full size under a name that says what it is. */
export async function saveFill(
  client: QueryClient,
  source: RunSource,
  run: Run,
  index: number,
  type: EncodableType,
): Promise<void> {
  const blob = await fillBlob(client, source, run, index, type);
  download(blob, fileName(outputNameParts(run, index), extension(type)));
}
