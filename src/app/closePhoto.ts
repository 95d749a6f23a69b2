import type { DecodedPhoto } from '../image/decodePhoto';

/** Frees a decoded photo at once. Only for one that nothing shows and no job was given. */
export function closePhoto({ bitmap, levels }: Pick<DecodedPhoto, 'bitmap' | 'levels'>): void {
  levels.close();
  bitmap.close();
}
