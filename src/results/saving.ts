import type { EncodableType } from '../image/encodePicture';

/** How outputs are saved: stitched into the photo and encoded, or as they came. */
export type Saving = {
  readonly what: 'fill' | 'raw';
  /** Of fills; a raw output stays in the format it came in. */
  readonly type: EncodableType;
  /** 1…100, of the lossy formats. */
  readonly quality: number;
};

/** Whether the format gives up detail for size. */
export function isLossy(type: EncodableType): boolean {
  return type !== 'png';
}
