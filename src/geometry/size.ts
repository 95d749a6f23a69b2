/** Width and height in pixels of whatever space the name around it says. */
export type Size = { readonly w: number; readonly h: number };

/** What a model accepts on the wire, in pixels. Values come from `/api/config`. */
export type SizeLimits = {
  /** Both sides are multiples of this. */
  readonly multiple: number;
  readonly minSide: number;
  readonly maxSide: number;
  /** Below this side the fill will be poor: warn. */
  readonly warnSide: number;
};

/** The limits of flux-fill-dev (upstream.md §2.2). */
export const FLUX_FILL_LIMITS: SizeLimits = {
  multiple: 32,
  minSide: 32,
  maxSide: 1440,
  warnSide: 256,
};

/** The largest photo we open: side and area in pixels, checked from the header before decoding. */
export const PHOTO_LIMITS = { maxSide: 16_384, maxPixels: 100_000_000 } as const;
