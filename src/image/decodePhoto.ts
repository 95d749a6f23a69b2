import { type InspectedPhoto, inspectPicture } from './inspectPicture';
import { PhotoError } from './photoError';
import { type PhotoLevels, photoLevels } from './photoLevels';
import { runJob } from './runJob';
import type { OpenedPhoto } from './worker/openPicture';

/** A photo ready to be shown. */
export type DecodedPhoto = OpenedPhoto & { readonly levels: PhotoLevels };

/** Rejects with a `PhotoError` when the header already tells that the file cannot be opened; nothing is decoded. */
export async function inspectPhoto(file: Blob): Promise<InspectedPhoto> {
  const { reason, found } = await inspectPicture(file);
  if (reason) throw new PhotoError({ reason, found });
  return { file, found };
}

/**
 * Opens an inspected file: EXIF orientation applied, in sRGB, flattened on white, a GIF's first frame. Transparent
 * pixels are offered as a mask. Rejects with a `PhotoError` when it is cut off or damaged.
 */
export async function decodeInspected(photo: InspectedPhoto): Promise<DecodedPhoto> {
  const opened = await runJob('openPhoto', photo);
  if ('refusal' in opened) throw new PhotoError(opened.refusal);
  return { ...opened, levels: photoLevels(opened.bitmap) };
}

/** Opens a picture file as `decodeInspected` does. Rejects with a `PhotoError` when it is none that can be opened. */
export async function decodePhoto(file: Blob): Promise<DecodedPhoto> {
  return decodeInspected(await inspectPhoto(file));
}
