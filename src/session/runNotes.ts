import { patched } from './patched';
import type { Run } from './run';

/** The longest name of a run, in characters. */
export const MAX_NAME_LENGTH = 80;

/** The run under a name of the person's own; an empty one takes the name away. */
export function renamed(run: Run, name: string): Run {
  return patched(run, { name: name.trim().slice(0, MAX_NAME_LENGTH) || undefined });
}

/** The run with its star changed. */
export function starred(run: Run, on: boolean): Run {
  return patched(run, { starred: on || undefined });
}

/** The run no longer listed; nothing of it is gone. `now` is in milliseconds since 1970. */
export function deleted(run: Run, now: number): Run {
  return run.deletedAt === undefined ? { ...run, deletedAt: now } : run;
}

/** The run listed again. */
export function restored(run: Run): Run {
  return patched(run, { deletedAt: undefined });
}
