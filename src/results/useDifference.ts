import { useQuery } from '@tanstack/react-query';
import type { Size } from '../geometry/size';
import { differ } from '../image/differ';
import { LOCAL } from './fillQueries';
import { commonArea } from './picture';
import type { Comparable } from './useComparables';

/** How two pictures differ where both have pixels, worked out aside; null when they have none in common. */
export function useDifference(left: Comparable, right: Comparable, photo: Size, gain: number) {
  const area = commonArea(left.picture, right.picture, photo);
  const edges = [left, right].map(({ run }) => `${run.grow} ${run.feather}`);
  return useQuery({
    ...LOCAL,
    queryKey: ['difference', left.key, right.key, ...edges, gain],
    queryFn: async ({ signal }) => {
      if (!area) return null;
      const found = await differ(left.picture.layers, right.picture.layers, area, gain, signal);
      return {
        ...found,
        picture: { layers: [{ bitmap: found.heat, rect: area }], edited: null },
      };
    },
    // With another gain, the one before stays until this one is there.
    placeholderData: (before, query) =>
      query?.queryKey[1] === left.key && query.queryKey[2] === right.key ? before : undefined,
    gcTime: 10_000,
  });
}
