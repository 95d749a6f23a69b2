/** How one of the up to four fills of a run differs from the others: where its coarsest level starts. */
export type Variant = {
  /** The coarsest level's smaller side, in pixels; smaller starts copy larger things. */
  readonly startSide: number;
  /** Grey levels by which the first guess is shaken. */
  readonly shake: number;
  /** How strongly the coarsest level is filled from nearby. */
  readonly nearness: number;
};

/** The calm one first; the boldest, which may copy a whole object, last. */
export const VARIANTS: readonly Variant[] = [
  { startSide: 80, shake: 0, nearness: 3000 },
  { startSide: 40, shake: 60, nearness: 1000 },
  { startSide: 80, shake: 90, nearness: 1500 },
  { startSide: 24, shake: 30, nearness: 2000 },
];
