import { queryOptions } from '@tanstack/react-query';
import { rectOfSize } from '../geometry/rect';
import { type PictureRef, pictureKey } from '../session/pictureRef';
import type { Run } from '../session/run';
import { fillQuery, LOCAL, photoQuery, rawQuery } from './fillQueries';
import type { Picture } from './picture';
import type { RunSource } from './runSource';

/** A picture to compare, decoded and in its place. @param run the one that `ref` names */
export const pictureQuery = (ref: PictureRef, run: Run, source: RunSource) =>
  queryOptions({
    ...LOCAL,
    queryKey: ['picture', pictureKey(ref), run.grow, run.feather],
    queryFn: async ({ client }): Promise<Picture> => {
      if (ref.kind === 'raw') {
        const bitmap = await client.fetchQuery(rawQuery(run, ref.index, source));
        return { layers: [{ bitmap, rect: run.frame.rect }], edited: null };
      }
      const bitmap = await client.fetchQuery(photoQuery(run, source));
      const photo = { bitmap, rect: rectOfSize(run.photo) };
      if (ref.kind === 'photo') return { layers: [photo], edited: null };
      const fill = await client.fetchQuery(fillQuery(run, ref.index, source, ref.feather));
      return { layers: [photo, { bitmap: fill.patch, rect: fill.rect }], edited: fill.rect };
    },
    gcTime: 30_000,
  });
