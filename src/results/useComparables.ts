import { useQueries } from '@tanstack/react-query';
import { type PictureRef, pictureKey } from '../session/pictureRef';
import type { Run } from '../session/run';
import { captions } from './captions';
import type { Picture } from './picture';
import { pictureQuery } from './pictureQuery';
import type { RunSource } from './runSource';

/** A picture to compare, where it came from, and what it is called among those it is compared with. */
export type Comparable = {
  readonly key: string;
  readonly ref: PictureRef;
  readonly run: Run;
  readonly caption: string;
  readonly picture: Picture;
};

/** Those of the chosen pictures that are here, in their order. */
export function useComparables(
  refs: readonly PictureRef[],
  runs: readonly Run[],
  source: RunSource,
) {
  const chosen = refs.flatMap((ref) => {
    const run = runs.find(({ id }) => id === ref.runId);
    return run ? [{ ref, run }] : [];
  });
  const queries = useQueries({
    queries: chosen.map(({ ref, run }) => pictureQuery(ref, run, source)),
  });
  const names = captions(chosen);
  const comparables = chosen.flatMap(({ ref, run }, i): Comparable[] => {
    const picture = queries[i]?.data;
    return picture ? [{ key: pictureKey(ref), ref, run, caption: names[i] ?? '', picture }] : [];
  });
  return {
    comparables,
    isComplete: queries.every((query) => query.isSuccess),
    isBroken: queries.some((query) => query.isError),
  };
}
