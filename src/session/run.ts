import type { ApiError } from '../contract/error';
import type { RunInput } from '../contract/input';
import type { Prediction, Progress } from '../contract/prediction';
import type { Status } from '../contract/status';
import type { Frame } from '../geometry/frame';
import type { Mix } from './mix';
import type { Photo } from './photo';
import type { Sweep } from './sweep';

/**
 * Where a run is. Wire statuses as they are; besides: `queued` not sent yet, `submitting` the create is under way,
 * `cancelling` asked to stop, `paused` polling failed six times, `detached` the upstream cannot cancel and we look
 * away, `lost` the upstream no longer knows it.
 */
export type RunState =
  | 'queued'
  | 'submitting'
  | 'cancelling'
  | 'paused'
  | 'detached'
  | 'lost'
  | Status;

/** One picture the run asked for. `index` is 0-based; the slot stays whatever happens to its picture. */
export type Output = {
  readonly index: number;
  /** waiting: may still come · ready: its bytes are stored · withheld, expired, missing: it will not come. */
  readonly state: 'waiting' | 'ready' | 'withheld' | 'expired' | 'missing';
};

/** One submission: what was asked, of which photo, and what became of it. */
export type Run = {
  /** Also the `X-Request-Id` of its create. */
  readonly id: string;
  /** 1-based; counts up within a session. */
  readonly number: number;
  readonly state: RunState;
  readonly predictionId: string | null;
  readonly model: string;
  readonly input: RunInput;
  readonly photo: Photo;
  readonly frame: Frame;
  /** Photo pixels the sent mask was grown by. */
  readonly grow: number;
  /** Photo pixels of soft edge when stitching. */
  readonly feather: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly progress: Progress | null;
  readonly seed: number | null;
  /** Seconds. */
  readonly predictTime: number | null;
  readonly error: RunError | null;
  /** Creates answered 429 so far, and when the next try is due (milliseconds since 1970). */
  readonly tries: number;
  readonly retryAt: number | null;
  /** When watching began: the create's answer, the step to `processing`, or a resume (milliseconds since 1970). */
  readonly watchedSince: number;
  /** Polls failed in a row. */
  readonly failedPolls: number;
  readonly outputs: readonly Output[];
  /** What the person calls it; its number otherwise. */
  readonly name?: string | undefined;
  readonly starred?: boolean | undefined;
  /** When it was deleted (milliseconds since 1970): no longer listed, and kept until it is removed for good. */
  readonly deletedAt?: number | undefined;
  /** The sweep it is a part of. */
  readonly sweep?: Sweep | undefined;
  /** What it was put together from, where it is a mix: nothing was sent then, and nobody was asked. */
  readonly mix?: Mix | undefined;
};

/** Why a run did not go well: an answer of our API, or the upstream's own failure. */
export type RunError = Pick<ApiError, 'kind' | 'message'> & {
  readonly failure: NonNullable<Prediction['error']>['failure'];
};
