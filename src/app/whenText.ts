const DAY_MS = 24 * 60 * 60 * 1000;
const STEPS = [
  ['minute', 60_000],
  ['hour', 60 * 60_000],
  ['day', DAY_MS],
] as const;

/** When something was, seen from `now` (both in milliseconds since 1970): “3 hours ago”, later the date. */
export function whenText(time: number, now: number): string {
  const age = Math.max(0, now - time);
  if (age >= 7 * DAY_MS) return new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(time);
  const [unit, length] = STEPS.findLast(([, ms]) => age >= ms) ?? STEPS[0];
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return format.format(-Math.floor(age / length), unit);
}
