import type { DecodedPhoto } from '../image/worker/openPicture';

/** Frees a decoded photo at once. Only for one that nothing shows and no job was given. */
export function closePhoto({ bitmap, levels }: Pick<DecodedPhoto, 'bitmap' | 'levels'>): void {
  for (const picture of [bitmap, ...levels]) picture.close();
}
