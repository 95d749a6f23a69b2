import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { type Rect, rectOfSize } from '../geometry/rect';
import { type Fill, makeFill } from '../image/makeFill';
import { makeThumbnail } from '../image/thumbnail';
import { isOutpainted } from '../session/outpaint';
import type { Run } from '../session/run';
import type { RunSource } from './runSource';

/** Nothing here goes stale, needs the network, or gets better by trying again by itself. */
export const LOCAL = {
  staleTime: Number.POSITIVE_INFINITY,
  networkMode: 'always',
  retry: false,
} as const;

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
      if (isOutpainted(run)) return ownFill(await client.fetchQuery(rawQuery(run, index, source)));
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

/** What is larger than the photo is a picture by itself. */
function ownFill(patch: ImageBitmap): Fill {
  const size = { w: patch.width, h: patch.height };
  return { size, rect: rectOfSize(size), patch, untouched: 0 };
}

/** A fill with what lies under it. */
export async function fillOnGround(
  client: QueryClient,
  run: Run,
  index: number,
  source: RunSource,
  feather = run.feather,
): Promise<{ ground: ImageBitmap; fill: Fill }> {
  const fill = await client.fetchQuery(fillQuery(run, index, source, feather));
  if (isOutpainted(run)) return { ground: fill.patch, fill };
  return { ground: await client.fetchQuery(photoQuery(run, source)), fill };
}

/** An output as it came, decoded. */
export const rawQuery = (run: Run, index: number, source: RunSource) =>
  queryOptions({
    ...LOCAL,
    queryKey: ['raw', run.id, index],
    queryFn: async () => createImageBitmap(await source.output(run, index)),
    gcTime: 30_000,
  });

/** A small preview of a fill, or of an area of it (photo px); kept for as long as the page lives. */
export const thumbnailQuery = (
  run: Run,
  index: number,
  source: RunSource,
  feather = run.feather,
  area?: Rect,
) =>
  queryOptions({
    ...LOCAL,
    queryKey: ['thumbnail', run.id, index, run.grow, feather, area],
    queryFn: async ({ client }) => {
      const { ground, fill } = await fillOnGround(client, run, index, source, feather);
      return makeThumbnail(ground, fill, THUMBNAIL_SIDE, area);
    },
    gcTime: Number.POSITIVE_INFINITY,
  });
