import type { Size } from '../geometry/size';
import type { ImportedMask } from './maskOf';
import { PhotoError } from './photoError';
import { runJob } from './runJob';

/**
 * Opens a mask picture of any size as coverage of a photo of the given size; what counts as painted, see `maskOf`. One
 * that Maskroom saved comes back to the byte. Rejects with a `PhotoError` as `decodePhoto` does.
 */
export async function readMask(
  file: Blob,
  size: Size,
  signal?: AbortSignal,
): Promise<ImportedMask> {
  const opened = await runJob('openMask', { file, size }, signal);
  if ('refusal' in opened) throw new PhotoError(opened.refusal);
  return opened;
}
