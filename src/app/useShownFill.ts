import { useQueries } from '@tanstack/react-query';
import type { Fill } from '../image/makeFill';
import { fillQuery } from '../results/fillQueries';
import type { RunSource } from '../results/runSource';
import type { Session } from '../session/session';
import type { Desk } from './desk';

/** The fill that lies over the photo on the stage, if one was chosen and it is of that very photo. */
export function useShownFill(session: Session, desk: Desk | null, source: RunSource): Fill | null {
  const { shown } = session;
  const runs = session.runs.filter(
    ({ id, photo }) => id === shown?.runId && photo.id === desk?.photo.id,
  );
  const queries = runs.map((run) => fillQuery(run, shown?.index ?? 0, source));
  const [fill] = useQueries({ queries });
  return fill?.data ?? null;
}
