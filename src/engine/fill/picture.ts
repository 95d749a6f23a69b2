import type { Size } from '../../geometry/size';

/** An opaque picture: three bytes a pixel (R, G, B), row by row. */
export type Picture = Size & { readonly data: Uint8Array };
