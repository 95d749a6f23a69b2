/** A picture of no more pixels is drawn fast enough as it is. */
export const LEVEL_PIXELS = 1_000_000;
