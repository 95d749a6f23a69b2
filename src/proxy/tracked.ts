import { DEFAULT_INPUT } from '../contract/input';
import type { Prediction, Progress } from '../contract/prediction';
import { parseProgress, parseSeed } from '../contract/progress';
import { isFinal, type Status } from '../contract/status';
import { describeFailure } from './describeFailure';
import type { Snapshot } from './parseSnapshot';

/** What we know of one prediction, from our create, the browser's hints and every answer since. */
export type Tracked = {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** Outputs asked for; null when unknown. */
  readonly requested: number | null;
  readonly steps: number;
  readonly seed: number | null;
  readonly status: Status;
  readonly progress: Progress | null;
  readonly outputs: readonly string[];
  readonly predictTime: number | null;
  readonly error: Prediction['error'];
  readonly expired: boolean;
  /** Answers so far that said `succeeded` without outputs. */
  readonly emptyAnswers: number;
};

/** The upstream deletes outputs and logs after this long (upstream.md §1.7). */
export const LIFETIME_MS = 60 * 60 * 1000;

/** How often a `succeeded` without outputs is looked at again before it counts as a bad answer. */
const EMPTY_ANSWERS = 3;

type Asked = {
  readonly outputs?: number | undefined;
  readonly steps?: number | undefined;
  readonly seed?: number | undefined;
};

/** The start of a record, before the upstream has said anything; `createdAt` in milliseconds since 1970. */
export function track(id: string, createdAt: number, asked: Asked): Tracked {
  return {
    id,
    createdAt,
    requested: asked.outputs ?? null,
    steps: asked.steps ?? DEFAULT_INPUT.num_inference_steps,
    seed: asked.seed ?? null,
    status: 'starting',
    progress: null,
    outputs: [],
    predictTime: null,
    error: null,
    expired: false,
    emptyAnswers: 0,
  };
}

/** The record after one more answer. Progress never moves backwards; a seed that was told stays. */
export function observe(before: Tracked, answer: Snapshot, now: number): Tracked {
  const empty = answer.status === 'succeeded' && answer.outputs.length === 0;
  const expired = empty && (answer.dataRemoved || now - before.createdAt >= LIFETIME_MS);
  const emptyAnswers = before.emptyAnswers + (empty && !expired ? 1 : 0);
  return {
    ...before,
    ...outcome(answer, empty && !expired, emptyAnswers),
    seed: parseSeed(answer.logs) ?? before.seed,
    progress: furtherOf(
      before.progress,
      parseProgress(answer.logs, before.steps, before.requested ?? 1),
    ),
    outputs: answer.outputs,
    predictTime: answer.predictTime ?? before.predictTime,
    expired,
    emptyAnswers,
  };
}

function outcome(
  answer: Snapshot,
  outputsMissing: boolean,
  emptyAnswers: number,
): Pick<Tracked, 'status' | 'error'> {
  if (outputsMissing && emptyAnswers <= EMPTY_ANSWERS) return { status: 'processing', error: null };
  if (outputsMissing) {
    const message = 'the prediction succeeded without outputs';
    return { status: 'failed', error: { kind: 'bad_response', failure: null, message } };
  }
  const failed = answer.status === 'failed';
  return { status: answer.status, error: failed ? describeFailure(answer.error ?? '') : null };
}

function furtherOf(before: Progress | null, now: Progress | null): Progress | null {
  if (!before || !now) return now ?? before;
  return now.fraction >= before.fraction ? now : before;
}

/** The record as the browser sees it. */
export function predictionOf(tracked: Tracked): Prediction {
  const { id, status, outputs, expired } = tracked;
  const requested = Math.max(tracked.requested ?? 1, outputs.length);
  const fewer = status === 'succeeded' && !expired;
  return {
    id,
    status,
    done: isFinal(status),
    progress: status === 'succeeded' ? fullProgress(tracked.steps, requested) : tracked.progress,
    outputs: outputIndexes(outputs, requested).map((index) => ({
      index,
      url: `/api/predictions/${id}/outputs/${index}`,
    })),
    requested,
    withheld: fewer ? requested - outputs.length : 0,
    seed: tracked.seed,
    predictTime: tracked.predictTime,
    error: tracked.error,
    expired,
    createdAt: new Date(tracked.createdAt).toISOString(),
    expiresAt: new Date(tracked.createdAt + LIFETIME_MS).toISOString(),
  };
}

/** The upstream's address of output `index`, if it has one. */
export function outputAddress(tracked: Tracked, index: number): string | undefined {
  const requested = Math.max(tracked.requested ?? 1, tracked.outputs.length);
  return tracked.outputs[outputIndexes(tracked.outputs, requested).indexOf(index)];
}

function fullProgress(steps: number, images: number): Progress {
  return { fraction: 1, step: steps, steps, image: images, images };
}

/** The n of `out-<n>` when all names match, differ and are below `requested` (a gap shows what was held back); else the position. */
function outputIndexes(addresses: readonly string[], requested: number): number[] {
  const named = addresses.map((address) => /\/out-(\d{1,2})\.\w+$/.exec(address.split('?')[0]));
  const numbers = named.map((match) => (match ? Number(match[1]) : requested));
  const usable = new Set(numbers).size === numbers.length && numbers.every((n) => n < requested);
  return usable ? numbers : addresses.map((_, position) => position);
}
