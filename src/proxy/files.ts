import * as z from 'zod';
import { PREDICTION_ID } from '../contract/prediction';
import type { Clock } from './clock';
import type { SentPicture } from './createBody';
import type { Exchange } from './exchange';
import { AttemptFailed, withRetries } from './retries';
import type { Picture } from './upstream';
import { badAnswer } from './upstreamFailure';

/** Replicate wants data URIs up to 256 kB, of which base64 leaves three quarters, and addresses above (upstream.md §1.10). */
const DATA_URI_BYTES = 191 * 1024;

/** Answers that say: there is no Files API here. */
const NO_FILES = new Set<number | null>([404, 405, 501]);

const stored = z.object({ id: z.string().regex(PREDICTION_ID) });

type Options = Pick<Exchange, 'ask'> & {
  readonly clock: Clock;
  readonly baseUrl: string;
  /** Whether the upstream has a Files API. */
  readonly files: boolean;
};

/**
 * How a picture goes upstream: as a data URI, or when that would be too long as the address of an uploaded file. The
 * address is made from the file's id; those in the answer are never used.
 */
export function pictureSender({ ask, clock, baseUrl, files }: Options) {
  async function upload(picture: Picture): Promise<string> {
    const body = new FormData();
    const content = new Blob([new Uint8Array(picture.bytes)], { type: `image/${picture.type}` });
    body.set('content', content, `picture.${picture.type}`);
    const answer = await withRetries(
      'file',
      () => ask('file', '/files', { method: 'POST', body }),
      clock,
    );
    const file = stored.safeParse(answer);
    if (!file.success) throw badAnswer('the uploaded file has no usable id');
    return `${baseUrl}/files/${encodeURIComponent(file.data.id)}`;
  }

  return async (picture: Picture): Promise<SentPicture> => {
    if (!files || picture.bytes.length <= DATA_URI_BYTES) return picture;
    return upload(picture).catch((error: unknown) => {
      if (error instanceof AttemptFailed && NO_FILES.has(error.status)) return picture;
      throw error;
    });
  };
}
