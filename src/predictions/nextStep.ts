import type { Prediction } from '../contract/prediction';
import type { Run } from '../session/run';
import { isActive } from '../session/runPhase';

/** What this page has under way for the run; a reload forgets it. */
export type UnderWay = {
  /** A create is being sent or waits for its turn. */
  readonly sending: boolean;
  /** A cancel was sent and has not failed. */
  readonly cancelSent: boolean;
};

/** The one thing to do next: send the create (not before `at`, milliseconds since 1970), cancel, or look. */
export type Step =
  | { readonly kind: 'send'; readonly at: number }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'look' }
  | { readonly kind: 'nothing' };

/**
 * What to do next for a run. One without a prediction id is sent, again if need be: its request id makes that safe,
 * and one to be cancelled can only be cancelled by the id that comes back.
 */
export function nextStep(run: Run, underWay: UnderWay): Step {
  if (!isActive(run) || underWay.sending) return { kind: 'nothing' };
  if (run.predictionId === null) return { kind: 'send', at: run.retryAt ?? 0 };
  if (run.state === 'cancelling' && !underWay.cancelSent) return { kind: 'cancel' };
  return { kind: 'look' };
}

/** The outputs, by index, that the prediction has and the run still waits for. */
export function outputsToFetch(run: Run, prediction: Prediction | undefined): readonly number[] {
  if (!prediction || !isActive(run)) return [];
  return prediction.outputs
    .map((output) => output.index)
    .filter((index) => run.outputs[index]?.state === 'waiting');
}

/**
 * The runs to be driven now: every one that has been sent, and of those that have not only the oldest, so that
 * runs are made in the order asked for and one that is rate limited holds back those behind it.
 */
export function runsToDrive(runs: readonly Run[]): readonly Run[] {
  const active = runs.filter(isActive);
  const first = active.find((run) => run.predictionId === null);
  return active.filter((run) => run.predictionId !== null || run === first);
}
