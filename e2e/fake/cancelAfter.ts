const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };
const SHORTEST_MS = 5000;

/** Milliseconds of a `Cancel-After` header (`30s`, `1h30m45s`, `30`); null when there is none (upstream.md §1.2). */
export function cancelAfter(header: string | undefined): number | null {
  if (!header) return null;
  if (/^\d+$/.test(header)) return Math.max(SHORTEST_MS, Number(header) * 1000);
  const parts = [...header.matchAll(/(\d+)([hms])/g)];
  const seconds = parts.reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit], 0);
  return Math.max(SHORTEST_MS, seconds * 1000);
}
