import { queryOptions, useQueries } from '@tanstack/react-query';
import { type PictureRef, pictureKey } from '../session/pictureRef';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { fillQuery, photoQuery } from './fillQueries';
import type { Picture } from './paintPicture';
import { runFacts } from './runFacts';
import type { RunSource } from './runSource';

/** Pictures of any runs of one photo, as they were chosen; those of runs that are gone are left out. */
export function useChosen(chosen: readonly PictureRef[], runs: readonly Run[], source: RunSource) {
  const found = chosen.flatMap((ref) => {
    const run = runs.find(({ id }) => id === ref.runId);
    return run ? { ref, run } : [];
  });
  const queries = useQueries({
    queries: found.map(({ ref, run }) => pictureQuery(ref, run, source)),
  });
  const comparables = found.flatMap(({ ref, run }, i) => {
    const picture = queries[i]?.data;
    return picture ? { key: pictureKey(ref), caption: captionOf(ref, run), picture } : [];
  });
  return {
    comparables,
    isComplete: queries.every((query) => query.isSuccess),
    isBroken: queries.some((query) => query.isError),
  };
}

function pictureQuery(ref: PictureRef, run: Run, source: RunSource) {
  return queryOptions({
    queryKey: ['picture', pictureKey(ref)],
    queryFn: async ({ client }): Promise<Picture> => ({
      photo: await client.fetchQuery(photoQuery(run, source)),
      fill:
        ref.kind === 'fill'
          ? await client.fetchQuery(fillQuery(run, ref.index, source, ref.feather))
          : null,
    }),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
    retry: false,
    gcTime: 30_000,
  });
}

/** Which picture of which run, and all that was asked of it. */
function captionOf(ref: PictureRef, run: Run): string {
  const { results } = text;
  if (ref.kind === 'photo') return results.photo;
  const feather = ref.kind === 'fill' ? (ref.feather ?? run.feather) : run.feather;
  return [results.run(run.number), ...runFacts({ ...run, feather })].join(' · ');
}
