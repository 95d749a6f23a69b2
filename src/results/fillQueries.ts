import { queryOptions } from '@tanstack/react-query';
import { makeFill } from '../image/makeFill';
import { makeThumbnail } from '../image/thumbnail';
import type { Run } from '../session/run';
import type { RunSource } from './runSource';

/** Nothing here goes stale, needs the network, or gets better by trying again by itself. */
const LOCAL = { staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: false } as const;

/** Pixels of a thumbnail's longer side: twice its slot, for dense screens. */
const THUMBNAIL_SIDE = 320;

/** The decoded photo of a run. */
export const photoQuery = (run: Run, source: RunSource) =>
  queryOptions({
    ...LOCAL,
    queryKey: ['run photo', run.photo.id],
    queryFn: () => source.photo(run),
    gcTime: 30_000,
  });

/** An output stitched into its photo, as soft as the run says or otherwise; big, so it is soon dropped. */
export const fillQuery = (run: Run, index: number, source: RunSource, feather = run.feather) =>
  queryOptions({
    ...LOCAL,
    queryKey: ['fill', run.id, index, run.grow, feather],
    queryFn: async ({ signal, client }) => {
      const [photo, coverage, output] = await Promise.all([
        client.fetchQuery(photoQuery(run, source)),
        source.mask(run),
        source.output(run, index),
      ]);
      const { frame, grow } = run;
      return makeFill({ photo, output, frame, coverage, grow, feather }, signal);
    },
    gcTime: 30_000,
  });

/** A small preview of a fill; kept for as long as the page lives. */
export const thumbnailQuery = (run: Run, index: number, source: RunSource, feather = run.feather) =>
  queryOptions({
    ...LOCAL,
    queryKey: ['thumbnail', run.id, index, run.grow, feather],
    queryFn: async ({ client }) => {
      const photo = await client.fetchQuery(photoQuery(run, source));
      const fill = await client.fetchQuery(fillQuery(run, index, source, feather));
      return makeThumbnail(photo, fill, THUMBNAIL_SIDE);
    },
    gcTime: Number.POSITIVE_INFINITY,
  });
