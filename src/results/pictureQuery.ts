import { queryOptions } from '@tanstack/react-query';
import { type Rect, rectOfSize } from '../geometry/rect';
import { isOutpainted, outpaintRect } from '../session/outpaint';
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
        return { layers: [{ bitmap, rect: rectOfRaw(run, bitmap) }], edited: null };
      }
      const bitmap = await client.fetchQuery(photoQuery(run, source));
      const photo = { bitmap, rect: rectOfSize(run.photo) };
      if (ref.kind === 'photo') return { layers: [photo], edited: null };
      const fill = await client.fetchQuery(fillQuery(run, ref.index, source, ref.feather));
      if (isOutpainted(run)) {
        const own = { bitmap: fill.patch, rect: rectOfRaw(run, fill.patch) };
        return { layers: [own], edited: own.rect };
      }
      return { layers: [photo, { bitmap: fill.patch, rect: fill.rect }], edited: fill.rect };
    },
    gcTime: 30_000,
  });

/** Where an output lies that is not stitched. */
function rectOfRaw(run: Run, { width, height }: ImageBitmap): Rect {
  return isOutpainted(run) ? outpaintRect(run, { w: width, h: height }) : run.frame.rect;
}
