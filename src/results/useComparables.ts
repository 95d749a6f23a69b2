import { useQueries, useQuery } from '@tanstack/react-query';
import type { Run } from '../session/run';
import { text } from '../text/text';
import { runSeed } from './fileName';
import { fillQuery, photoQuery } from './fillQueries';
import type { Picture } from './paintPicture';
import type { RunSource } from './runSource';

/** A picture to compare. `key` is `photo` or the output's index. */
export type Comparable = {
  readonly key: string;
  readonly caption: string;
  readonly picture: Picture;
};

/** The photo of a run and those of its outputs that are here and stitched, in this order. */
export function useComparables(run: Run, source: RunSource) {
  const { results } = text;
  const ready = run.outputs.filter(({ state }) => state === 'ready');
  const photo = useQuery(photoQuery(run, source));
  const fills = useQueries({ queries: ready.map(({ index }) => fillQuery(run, index, source)) });
  const comparables: Comparable[] = [];
  if (photo.data) {
    const bitmap = photo.data;
    comparables.push({
      key: 'photo',
      caption: results.photo,
      picture: { photo: bitmap, fill: null },
    });
    ready.forEach(({ index }, i) => {
      const fill = fills[i]?.data;
      if (!fill) return;
      comparables.push({
        key: String(index),
        caption: results.caption(index + 1, runSeed(run)),
        picture: { photo: bitmap, fill },
      });
    });
  }
  const queries = [photo, ...fills];
  return {
    comparables,
    isComplete: queries.every((query) => query.isSuccess),
    isBroken: queries.some((query) => query.isError),
  };
}
