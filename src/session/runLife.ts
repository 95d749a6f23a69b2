import type { ApiError } from '../contract/error';
import { POLL_FOR_MS } from '../contract/pollDelay';
import type { Prediction } from '../contract/prediction';
import { isFinal } from '../contract/status';
import { outputsAtEnd, waitingAgain, waitingOutputs, withOutput, withoutWaiting } from './outputs';
import { patched } from './patched';
import type { Run, RunError, RunState } from './run';
import { canCancel, canResume, hasEnded, isActive } from './runPhase';

/** A create answered 429 is tried again this often, after this long where the upstream does not say. */
const MAX_TRIES = 3;
const DEFAULT_RETRY_MS = 10_000;

/** Polls that may fail in a row before we stop and leave it to the person. */
const MAX_FAILED_POLLS = 6;

/** What is settled the moment the person presses Generate. */
export type RunRequest = Pick<
  Run,
  'id' | 'number' | 'model' | 'input' | 'photo' | 'frame' | 'grow' | 'feather' | 'sweep'
>;

/** A run that is not sent yet. `now`, here and below, is in milliseconds since 1970. */
export function newRun(request: RunRequest, now: number): Run {
  return {
    ...request,
    state: 'queued',
    predictionId: null,
    createdAt: now,
    progress: null,
    seed: null,
    predictTime: null,
    error: null,
    tries: 0,
    retryAt: null,
    watchedSince: now,
    failedPolls: 0,
    outputs: waitingOutputs(request.input.num_outputs),
  };
}

/** The create is on its way. */
export function submitting(run: Run): Run {
  return run.state === 'queued' ? patched(run, { state: 'submitting', retryAt: null }) : run;
}

/** The create was answered. A cancel asked for meanwhile stays asked for. */
export function created(run: Run, prediction: Prediction, now: number): Run {
  if (!isActive(run) || run.predictionId !== null) return run;
  const sent = { predictionId: prediction.id, watchedSince: now, retryAt: null, error: null };
  return polled({ ...run, ...sent }, prediction, now);
}

/**
 * The create was refused. Rate limited: queued again under the same id, at most three times; else failed. A run to
 * be cancelled is then either canceled or, if it may have arrived all the same, detached.
 */
export function refused(run: Run, error: ApiError, now: number): Run {
  if (!isActive(run) || run.predictionId !== null) return run;
  if (run.state === 'cancelling') {
    return mayHaveArrived(error) ? detached(run) : ended(run, 'canceled', null);
  }
  if (error.kind !== 'rate_limited' || run.tries >= MAX_TRIES) {
    return ended(run, 'failed', runError(error));
  }
  const retryAt = now + (error.retryAfterMs ?? DEFAULT_RETRY_MS);
  return { ...run, state: 'queued', tries: run.tries + 1, retryAt };
}

/**
 * The prediction was looked at. Progress never goes back. Outputs wait until `outputStored`; at the end those that
 * will not come are marked. A run that has not ended after 35 minutes of watching is paused.
 */
export function polled(run: Run, prediction: Prediction, now: number): Run {
  if (!isActive(run)) return run;
  const { status } = prediction;
  const began = run.state === 'starting' && status === 'processing';
  const seen = patched(run, {
    failedPolls: 0,
    watchedSince: began ? now : run.watchedSince,
    progress: furthest(run.progress, prediction.progress),
    seed: prediction.seed ?? run.seed,
    predictTime: prediction.predictTime ?? run.predictTime,
  });
  if (isFinal(status)) {
    const outputs = outputsAtEnd(run.outputs, prediction);
    const error = run.state === status ? run.error : prediction.error;
    return patched(seen, { state: status, outputs, error });
  }
  if (now - seen.watchedSince > POLL_FOR_MS) {
    return paused(seen, { kind: 'timeout', message: 'no end in sight', failure: null });
  }
  return patched(seen, { state: run.state === 'cancelling' ? 'cancelling' : status });
}

/**
 * A poll failed. Not found: lost. The sixth time in a row, or when the access token is asked for: paused.
 */
export function pollFailed(run: Run, error: ApiError): Run {
  if (!isActive(run)) return run;
  if (error.kind === 'not_found') return lost(run);
  const failed = { ...run, failedPolls: run.failedPolls + 1 };
  const enough = failed.failedPolls >= MAX_FAILED_POLLS || error.kind === 'auth';
  return enough ? paused(failed, runError(error)) : failed;
}

/** The bytes of an output are in storage. */
export function outputStored(run: Run, index: number): Run {
  return patched(run, { outputs: withOutput(run.outputs, index, 'ready') });
}

/** The bytes of an output cannot be had: expired, unusable, or not now, and then the run is paused. */
export function outputFailed(run: Run, index: number, error: ApiError): Run {
  if (error.retryable || error.kind === 'auth') return paused(run, runError(error));
  const state = error.kind === 'not_found' ? 'expired' : 'missing';
  return patched(run, { outputs: withOutput(run.outputs, index, state) });
}

/** The person wants it stopped. What is not sent stops at once; what is being sent, once the answer is there. */
export function cancelRequested(run: Run): Run {
  if (!canCancel(run)) return run;
  if (run.state === 'queued') return ended(run, 'canceled', null);
  return patched(run, { state: 'cancelling', error: null, failedPolls: 0 });
}

/** The cancel was refused: the upstream cannot cancel, or it failed this time and the run goes on. */
export function cancelRefused(run: Run, error: ApiError): Run {
  if (run.state !== 'cancelling') return run;
  if (error.kind === 'unsupported') return detached(run);
  return patched(run, { state: underWay(run), error: runError(error) });
}

/** We look away from a run that cannot be stopped: it may still be billed. */
export function detached(run: Run): Run {
  return isActive(run) ? ended(run, 'detached', null) : run;
}

/** Stopped until the person resumes it. `error` null: the reason is not one of the service. */
export function paused(run: Run, error: RunError | null): Run {
  return isActive(run) ? patched(run, { state: 'paused', error }) : run;
}

/** The person wants a paused or detached run watched again, or a refused one sent again under the same id. */
export function resumed(run: Run, now: number): Run {
  if (!canResume(run)) return run;
  const fresh = { error: null, tries: 0, retryAt: null, failedPolls: 0, watchedSince: now };
  const outputs = waitingAgain(run.outputs);
  return { ...run, ...fresh, outputs, state: run.predictionId === null ? 'queued' : underWay(run) };
}

/** The upstream no longer knows the run, or this browser has lost what is to be sent. Stored outputs stay. */
export function lost(run: Run): Run {
  if (!isActive(run)) return run;
  if (!hasEnded(run)) return ended(run, 'lost', null);
  return patched(run, { outputs: withoutWaiting(run.outputs, 'expired') });
}

function ended(run: Run, state: RunState, error: RunError | null): Run {
  return { ...run, state, error, retryAt: null, outputs: withoutWaiting(run.outputs, 'missing') };
}

/** The state of a run that is running, as far as we know before the next poll. */
function underWay(run: Run): RunState {
  return run.progress === null ? 'starting' : 'processing';
}

/** Whether a prediction may be running although its create failed like this. */
function mayHaveArrived(error: ApiError): boolean {
  return ['network', 'timeout', 'upstream', 'bad_response'].includes(error.kind);
}

function furthest(before: Run['progress'], now: Run['progress']): Run['progress'] {
  return now !== null && now.fraction > (before?.fraction ?? -1) ? now : before;
}

function runError({ kind, message }: ApiError): RunError {
  return { kind, message, failure: null };
}
