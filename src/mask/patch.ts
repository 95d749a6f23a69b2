import type { Rect } from '../geometry/rect';

/** The coverage of a part of a photo: whole pixels inside it, and a byte for each, row by row, only 0 or 255. */
export type Patch = { readonly rect: Rect; readonly data: Uint8Array };
