import { WARM_UP_MS } from '../contract/pollDelay';
import type { Output, Run, RunState } from '../session/run';
import { canResume, hasEnded } from '../session/runPhase';
import { text } from '../text/text';

/** What can be done about a run. resume: go on under the same id · look: poll a detached one again · again: anew. */
export type RunAction = 'cancel' | 'again' | 'resume' | 'look';

/** How a run or one of its pictures stands, in plain words, and the one thing to do about it. */
export type RunMessage = {
  readonly tone: 'busy' | 'done' | 'problem';
  readonly words: string;
  readonly action: RunAction | null;
};

const problem = (words: string, action: RunAction = 'again'): RunMessage => ({
  tone: 'problem',
  words,
  action,
});
const busy = (words: string, action: RunAction | null = 'cancel'): RunMessage => ({
  tone: 'busy',
  words,
  action,
});

/** How a run stands. @param now milliseconds since 1970 */
export function runMessage(run: Run, now: number): RunMessage {
  const { results } = text;
  switch (run.state) {
    case 'queued':
      return busy(
        run.retryAt === null ? results.queued : results.retryIn(secondsTo(run.retryAt, now)),
      );
    case 'submitting':
      return busy(results.submitting);
    case 'starting':
      return busy(now - run.createdAt > WARM_UP_MS ? results.warmingUp : results.starting);
    case 'processing':
      return busy(run.progress ? results.step(run.progress) : results.processing);
    case 'cancelling':
      return busy(results.cancelling, null);
    case 'paused':
      return problem(results.paused, 'resume');
    case 'detached':
      return problem(results.detached, canResume(run) ? 'look' : 'again');
    case 'lost':
      return problem(results.lost);
    case 'succeeded':
      return { tone: 'done', words: results.succeeded(readyCount(run)), action: null };
    case 'canceled':
      return problem(results.canceled);
    case 'aborted':
      return problem(results.aborted);
    case 'failed':
      return problem(failureWords(run), canResume(run) ? 'resume' : 'again');
  }
}

function failureWords({ error }: Run): string {
  if (!error) return text.results.failures.other;
  return error.failure ? text.results.failures[error.failure] : text.results.errors[error.kind];
}

/** How one picture of a run stands. */
export function outputMessage(run: Run, output: Output, now: number): RunMessage {
  switch (output.state) {
    case 'ready':
      return { tone: 'done', words: text.results.ready, action: null };
    case 'waiting':
      // Over, but the bytes are still on their way.
      return hasEnded(run) ? busy(text.results.fetching, null) : runMessage(run, now);
    case 'missing':
      return run.state === 'succeeded' ? problem(text.results.missing) : runMessage(run, now);
    case 'withheld':
      return problem(text.results.withheld);
    case 'expired':
      return problem(text.results.expired);
  }
}

const secondsTo = (time: number, now: number) => Math.max(0, Math.ceil((time - now) / 1000));

const readyCount = (run: Run) => run.outputs.filter(({ state }) => state === 'ready').length;

/** Whether the words change with the clock alone. */
export function tellsTime(state: RunState): boolean {
  return state === 'queued' || state === 'starting';
}
