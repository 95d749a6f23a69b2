import { MAGIC_BYTES, type PictureType, pictureType } from '../image/pictureType';

/** The usual file name extension of a picture format, without the dot. */
export function extension(type: PictureType): string {
  return type === 'jpeg' ? 'jpg' : type;
}

/** The extension that fits a picture's bytes; its media type and former name are not trusted. */
export async function extensionOf(picture: Blob): Promise<string> {
  const type = pictureType(new Uint8Array(await picture.slice(0, MAGIC_BYTES).arrayBuffer()));
  return type ? extension(type) : 'bin';
}
