import { useQuery } from '@tanstack/react-query';
import type { Rect } from '../geometry/rect';
import { useBlobUrl } from '../image/useBlobUrl';
import type { Run } from '../session/run';
import { thumbnailQuery } from './fillQueries';
import type { RunSource } from './runSource';

/** The address of an output's small preview, null until there is one; and how to try again where it cannot be made. */
export function useThumbnail(
  run: Run,
  index: number,
  source: RunSource,
  feather = run.feather,
  area?: Rect,
) {
  const { data, isError, refetch } = useQuery(thumbnailQuery(run, index, source, feather, area));
  return { url: useBlobUrl(data ?? null), isError, retry: () => void refetch() };
}
