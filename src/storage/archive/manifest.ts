import * as z from 'zod/mini';
import type { Run } from '../../session/run';
import { runRecord, sessionRecord } from '../records';

export const MANIFEST = 'manifest.json';
export const FORMAT = 'maskroom-session';

/** Counts up with each change of what an archive holds; an older one is brought up to date when it is read. */
export const ARCHIVE_VERSION = 1;

/** Letters, digits and dashes: never a path, nor a key that begins another. */
const id = z.string().check(z.regex(/^[\w-]{1,64}$/));
const path = z.string().check(z.regex(/^[a-z]+\/[\w-]{1,64}(\/\d)?\.[a-z]{1,5}$/));
const owned = (record: { id: string; photo: { id: string } | null }) =>
  id.safeParse(record.id).success && (!record.photo || id.safeParse(record.photo.id).success);

/** What an archive says of the files in it. */
export const manifestRecord = z.object({
  format: z.literal(FORMAT),
  version: z.literal(ARCHIVE_VERSION),
  name: z.nullable(z.string().check(z.maxLength(500))),
  session: sessionRecord.check(z.refine(owned)),
  runs: z.array(runRecord.check(z.refine(owned))).check(z.maxLength(10_000)),
  /** Packed masks, of photos and of runs. */
  masks: z.array(z.object({ id, path })),
  /** `key` as in storage; only types that are pictures. */
  pictures: z.array(
    z.object({
      key: z.string().check(z.regex(/^(photo|image|mask|output)\/[\w-]{1,64}(\/\d)?$/)),
      path,
      type: z.catch(
        z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/gif']),
        'image/png',
      ),
    }),
  ),
});
export type Manifest = Omit<z.infer<typeof manifestRecord>, 'runs'> & {
  readonly runs: readonly Run[];
};
