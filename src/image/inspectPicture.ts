import { PHOTO_LIMITS, type Size } from '../geometry/size';
import type { Refusal } from './photoError';
import { readHeader } from './readHeader';

/** What a file is, told from its first bytes before anything is decoded; `reason` is null when it may be opened. */
export type Inspection = { readonly reason: Refusal['reason'] | null } & Pick<Refusal, 'found'>;

/** A picture file, and what it is. */
export type InspectedPhoto = { readonly file: Blob } & Pick<Inspection, 'found'>;

/** Where headers end as a rule, even with a colour profile and a thumbnail before the size. */
const HEAD_BYTES = 256 * 1024;

/** Looks at a file's header; whether the file is whole is for `isWhole` to say. */
export async function inspectPicture(file: Blob): Promise<Inspection> {
  const found = { bytes: file.size, mediaType: file.type, type: null, size: null };
  if (file.size === 0) return { reason: 'empty', found };
  // A film or an archive is not read into memory to learn that it is no picture.
  const header = await headerIn(file.slice(0, HEAD_BYTES));
  if (!header) return { reason: 'not_a_picture', found };
  const { type, size } = header.size ? header : ((await headerIn(file)) ?? header);
  return { reason: refusal(size), found: { ...found, type, size } };
}

async function headerIn(file: Blob) {
  return readHeader(new Uint8Array(await file.arrayBuffer()));
}

function refusal(size: Size | null) {
  if (!size || size.w === 0 || size.h === 0) return 'broken';
  const { maxSide, maxPixels } = PHOTO_LIMITS;
  if (Math.max(size.w, size.h) > maxSide || size.w * size.h > maxPixels) return 'too_large';
  return null;
}
