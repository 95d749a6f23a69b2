import type { Photo } from './photo';
import type { Run } from './run';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** One output, by its run and its 0-based index. */
export type OutputRef = { readonly runId: string; readonly index: number };

/** A photo, what to do with it, and what was done. The mask's bytes are not in here (design.md §3). */
export type Session = {
  readonly id: string;
  readonly photo: Photo | null;
  readonly settings: Settings;
  /** Oldest first. */
  readonly runs: readonly Run[];
  /** The output shown on the stage in place of the photo. */
  readonly shown: OutputRef | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Milliseconds since 1970 of the last thing the person did; a run's progress does not count. */
  readonly updatedAt: number;
};

/** A session with nothing in it yet. */
export function newSession(id: string, now: number, settings = DEFAULT_SETTINGS): Session {
  return { id, photo: null, settings, runs: [], shown: null, createdAt: now, updatedAt: now };
}

/** The runs that are not deleted, oldest first. */
export function listedRuns(runs: readonly Run[]): readonly Run[] {
  return runs.filter((run) => run.deletedAt === undefined);
}

/** The number of the next run: one more than the highest there is, deleted ones included: they may come back. */
export function nextRunNumber(session: Session): number {
  return 1 + Math.max(0, ...session.runs.map((run) => run.number));
}
