/** The picture formats we open. Each is also the second half of its media type. */
export type PictureType = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif';

/** The media type of a picture format. */
export function mediaType(type: PictureType): string {
  return `image/${type}`;
}

/** The AVIF brand may be the major one or any of the compatible ones, each four characters. */
const MAGIC: readonly (readonly [PictureType, RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['png', /^\x89PNG/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF.{4}WEBP/s],
  ['avif', /^.{4}ftyp(.{4})*?avi[fs]/s],
];

/** How many bytes `pictureType` looks at: enough for the brands of an AVIF. */
export const MAGIC_BYTES = 64;

/** The format of a file by its first bytes (its name and media type are not trusted), or null. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const head = String.fromCharCode(...bytes.subarray(0, MAGIC_BYTES));
  return MAGIC.find(([, magic]) => magic.test(head))?.[0] ?? null;
}
