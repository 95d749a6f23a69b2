const SECOND = 1000;

/** Give up looking after this long (30 minutes of running, plus slack): the run can be resumed by its id. */
export const POLL_FOR_MS = 35 * 60 * SECOND;

/** A prediction `starting` for longer than this is warming up: say so. */
export const WARM_UP_MS = 60 * SECOND;

/**
 * Milliseconds until the next poll (upstream.md §6.3): every 1 s to 20 s of age, 2 s to 90 s, 4 s to 5 min, 8 s
 * beyond; 8 s while the page is hidden; ±15 % so that many pages do not poll in step.
 * @param ageMs time since the create, or since `starting` became `processing` if that came later
 * @param random uniform in 0…1
 */
export function pollDelay(ageMs: number, hidden: boolean, random: number): number {
  return baseDelay(ageMs, hidden) * (0.85 + 0.3 * random);
}

function baseDelay(ageMs: number, hidden: boolean): number {
  if (hidden) return 8 * SECOND;
  if (ageMs < 20 * SECOND) return SECOND;
  if (ageMs < 90 * SECOND) return 2 * SECOND;
  if (ageMs < 300 * SECOND) return 4 * SECOND;
  return 8 * SECOND;
}
