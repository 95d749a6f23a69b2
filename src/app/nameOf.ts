import type { SessionSummary } from '../storage/shelf';

/** What a session is called: as the person named it, or as its photo. */
export function nameOf({ name, photo }: Pick<SessionSummary, 'name' | 'photo'>): string {
  return name ?? photo?.name ?? '';
}
