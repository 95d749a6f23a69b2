import type { Size } from '../geometry/size';
import type { Coverage } from '../mask/coverage';
import { PhotoError } from './photoError';
import { runJob } from './runJob';

/**
 * Opens a mask picture of any size as coverage of a photo of the given size: light is repainted, or what is opaque
 * if the picture has alpha. Rejects with a `PhotoError` as `decodePhoto` does.
 */
export async function readMask(file: Blob, size: Size, signal?: AbortSignal): Promise<Coverage> {
  const opened = await runJob('openMask', { file, size }, signal);
  if ('refusal' in opened) throw new PhotoError(opened.refusal);
  return opened;
}
