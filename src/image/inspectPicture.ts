import { PHOTO_LIMITS, type Size } from '../geometry/size';
import { isWhole } from './isWhole';
import type { Refusal } from './photoError';
import { MAGIC_BYTES, pictureType } from './pictureType';
import { readHeader } from './readHeader';

/** What a file is, told from its bytes alone before anything is decoded; `reason` is null when it may be opened. */
export type Inspection = { readonly reason: Refusal['reason'] | null } & Pick<Refusal, 'found'>;

/** Looks at a file's header and structure. */
export async function inspectPicture(file: Blob): Promise<Inspection> {
  const found = { bytes: file.size, mediaType: file.type, type: null, size: null };
  if (file.size === 0) return { reason: 'empty', found };
  // A film or an archive is not read into memory to learn that it is no picture.
  const head = new Uint8Array(await file.slice(0, MAGIC_BYTES).arrayBuffer());
  if (!pictureType(head)) return { reason: 'not_a_picture', found };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const header = readHeader(bytes);
  if (!header) return { reason: 'not_a_picture', found };
  return { reason: refusal(bytes, header.type, header.size), found: { ...found, ...header } };
}

function refusal(
  bytes: Uint8Array,
  type: NonNullable<Refusal['found']['type']>,
  size: Size | null,
) {
  if (!size || size.w === 0 || size.h === 0) return 'broken';
  const { maxSide, maxPixels } = PHOTO_LIMITS;
  if (Math.max(size.w, size.h) > maxSide || size.w * size.h > maxPixels) return 'too_large';
  return isWhole(bytes, type) ? null : 'broken';
}
