import type { PictureRef } from './pictureRef';

/** Pictures that can be put together: photos and fills; a raw output is not on the photo's pixels. */
export type MixablePicture = Exclude<PictureRef, { kind: 'raw' }>;

/** What a mix was made from. Plain data: the runs may be gone by now. */
export type Mix = {
  /** The base first, then the others that were picked, each with the number its run has on screen. */
  readonly of: readonly { readonly ref: MixablePicture; readonly run: number }[];
  /** Width of the blended seams, photo px. */
  readonly blend: number;
};
