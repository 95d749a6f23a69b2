import type { Run } from '../session/run';
import { listedRuns } from '../session/session';

export type RunFilter = 'all' | 'starred' | 'deleted';

/**
 * The runs a list shows, newest first; deleted ones only where they are asked for.
 * @param words all of them must be in the run's name or prompt, in whatever case
 */
export function filterRuns(runs: readonly Run[], filter: RunFilter, words: string): readonly Run[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const of: Record<RunFilter, () => readonly Run[]> = {
    all: () => listedRuns(runs),
    starred: () => listedRuns(runs).filter(({ starred }) => starred),
    deleted: () => runs.filter(({ deletedAt }) => deletedAt !== undefined),
  };
  return of[filter]()
    .filter(({ name, input }) => {
      const said = `${name ?? ''} ${input.prompt}`.toLowerCase();
      return wanted.every((word) => said.includes(word));
    })
    .toSorted((a, b) => b.number - a.number);
}
