import { PhotoError } from './photoError';
import { runJob } from './runJob';
import type { DecodedPhoto } from './worker/openPicture';

/**
 * Opens a picture file: EXIF orientation applied, in sRGB, flattened on white, a GIF's first frame. Transparent
 * pixels are offered as a mask. Rejects with a `PhotoError` when it is none of our formats, cut off or too large.
 */
export async function decodePhoto(file: Blob, signal?: AbortSignal): Promise<DecodedPhoto> {
  const opened = await runJob('openPhoto', { file }, signal);
  if ('refusal' in opened) throw new PhotoError(opened.refusal);
  return opened;
}
