import { useQueries } from '@tanstack/react-query';
import type { Fill } from '../image/makeFill';
import { fillQuery } from '../results/fillQueries';
import type { RunSource } from '../results/runSource';
import { isOutpainted } from '../session/outpaint';
import type { Session } from '../session/session';
import type { Desk } from './desk';

/** The fill that lies over the photo on the stage, if one was chosen and it is of that very photo. */
export function useShownFill(session: Session, desk: Desk | null, source: RunSource): Fill | null {
  const { shown } = session;
  const runs = session.runs.filter(
    (run) => run.id === shown?.runId && run.photo.id === desk?.photo.id && !isOutpainted(run),
  );
  const queries = runs.map((run) => fillQuery(run, shown?.index ?? 0, source));
  const [fill] = useQueries({ queries });
  return fill?.data ?? null;
}
