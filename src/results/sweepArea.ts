import { queryOptions } from '@tanstack/react-query';
import { growRect, intersectRects, isEmptyRect, type Rect, rectOfSize } from '../geometry/rect';
import type { Size } from '../geometry/size';
import { coverageBounds } from '../mask/coverageBounds';
import { isOutpainted } from '../session/outpaint';
import type { CellRun } from '../session/sweepRuns';
import { LOCAL } from './fillQueries';
import type { RunSource } from './runSource';

/** Surroundings shown around what is masked, as a share of its longer side, and photo px at least. */
const SURROUNDINGS = { share: 0.25, least: 32 };

/**
 * What is shown of a photo whose masked part is of interest, in whole photo pixels; all of it when nothing is masked.
 * @param bounds of the mask · @param reach photo px that a fill may go beyond them
 */
export function areaAround(bounds: Rect, photo: Size, reach: number): Rect {
  if (isEmptyRect(bounds)) return rectOfSize(photo);
  const around = Math.max(SURROUNDINGS.least, Math.max(bounds.w, bounds.h) * SURROUNDINGS.share);
  return intersectRects(growRect(bounds, Math.ceil(reach + around)), rectOfSize(photo));
}

/** The part of the photo in which the pictures of a sweep can differ; null where they are larger than the photo. */
export const sweepAreaQuery = (cells: readonly CellRun[], source: RunSource) => {
  const run = cells.find((cell) => cell.run)?.run ?? null;
  const most = (of: (settings: CellRun['cell']['settings']) => number) =>
    Math.max(0, ...cells.map(({ cell }) => of(cell.settings)));
  const reach = most(({ grow }) => grow) + most(({ feather }) => feather);
  return queryOptions({
    ...LOCAL,
    queryKey: ['sweep area', run?.id, reach],
    queryFn: async () => {
      if (!run || isOutpainted(run)) return null;
      return areaAround(coverageBounds(await source.mask(run)), run.photo, reach);
    },
  });
};
