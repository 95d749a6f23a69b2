/** The ids of the file inputs, for whatever else opens them. */
export const PHOTO_INPUT = 'open-photo';
export const MASK_INPUT = 'open-mask';
