import { describe, expect, it } from 'vitest';
import { POLL_FOR_MS } from '../contract/pollDelay';
import { STATUSES } from '../contract/status';
import { examplePrediction } from './examplePrediction';
import { exampleError, exampleProgress, exampleRun, running, slotStates } from './exampleRun';
import type { Run, RunState } from './run';
import {
  cancelRequested,
  created,
  detached,
  lost,
  outputFailed,
  outputStored,
  paused,
  polled,
  pollFailed,
  refused,
  resumed,
  submitting,
} from './runLife';

const NOW = 5000;

describe('sending a run', () => {
  it('starts queued, with a slot for each output', () => {
    const run = exampleRun();
    expect(run).toMatchObject({ state: 'queued', predictionId: null, createdAt: 1000, tries: 0 });
    expect(run.outputs).toEqual([
      { index: 0, state: 'waiting' },
      { index: 1, state: 'waiting' },
    ]);
  });

  it('goes queued → submitting → the status of the answer', () => {
    const sent = submitting(exampleRun({ retryAt: 4000 }));
    expect(sent).toMatchObject({ state: 'submitting', retryAt: null });
    expect(created(sent, examplePrediction('starting'), NOW)).toMatchObject({
      state: 'starting',
      predictionId: 'prediction-1',
      watchedSince: NOW,
    });
  });

  it('takes an answer that is final already', () => {
    const answer = examplePrediction('succeeded', { outputs: [0, 1], seed: 9 });
    expect(created(exampleRun({ state: 'submitting' }), answer, NOW)).toMatchObject({
      state: 'succeeded',
      seed: 9,
    });
  });

  it('only a queued run starts submitting', () => {
    const run = running('processing');
    expect(submitting(run)).toBe(run);
  });

  it('ignores a second answer, and an answer for a run that has been let go', () => {
    const sent = running('processing');
    expect(created(sent, examplePrediction('starting'), NOW)).toBe(sent);
    const canceled = cancelRequested(exampleRun());
    expect(created(canceled, examplePrediction('starting'), NOW)).toBe(canceled);
  });
});

describe('a refused create', () => {
  const sent = exampleRun({ state: 'submitting' });

  it('is queued again when rate limited, for as long as the upstream says', () => {
    const waiting = refused(sent, exampleError('rate_limited', { retryAfterMs: 4000 }), NOW);
    expect(waiting).toMatchObject({ state: 'queued', tries: 1, retryAt: 9000, error: null });
    expect(waiting.id).toBe(sent.id);
  });

  it('waits ten seconds when the upstream does not say', () => {
    expect(refused(sent, exampleError('rate_limited'), NOW).retryAt).toBe(15_000);
  });

  it('is queued again three times, then failed', () => {
    let run = sent;
    const seen: RunState[] = [];
    for (let i = 0; i < 4; i += 1) {
      run = refused(submitting(run), exampleError('rate_limited'), NOW);
      seen.push(run.state);
    }
    expect(seen).toEqual(['queued', 'queued', 'queued', 'failed']);
    expect(run.error?.kind).toBe('rate_limited');
  });

  it.each(['auth', 'billing', 'invalid', 'network', 'bad_response'] as const)(
    'fails on %s and waits for nothing more',
    (kind) => {
      const failed = refused(sent, exampleError(kind), NOW);
      expect(failed).toMatchObject({
        state: 'failed',
        error: { kind, message: `a ${kind} error`, failure: null },
      });
      expect(slotStates(failed)).toEqual(['missing', 'missing']);
    },
  );

  it('can be sent again under the same id', () => {
    const again = resumed(refused(sent, exampleError('network'), NOW), 9000);
    expect(again).toMatchObject({ id: sent.id, state: 'queued', error: null, watchedSince: 9000 });
    expect(slotStates(again)).toEqual(['waiting', 'waiting']);
  });
});

describe('watching a run', () => {
  it.each(STATUSES)('takes over the status %s', (status) => {
    const start = running('starting');
    expect(polled(start, examplePrediction(status), NOW).state).toBe(status);
  });

  it('is the same object when the poll brings nothing new', () => {
    const progress = exampleProgress(0.5);
    const run = running('processing', { progress, seed: 3 });
    expect(polled(run, examplePrediction('processing', { progress, seed: 3 }), NOW)).toBe(run);
  });

  it('measures the watch from the step to processing', () => {
    const run = polled(running('starting'), examplePrediction('processing'), NOW);
    expect(run.watchedSince).toBe(NOW);
    expect(polled(run, examplePrediction('processing'), 9000).watchedSince).toBe(NOW);
  });

  it('never takes progress back', () => {
    let run = running('processing');
    const shown = [
      null,
      exampleProgress(0.3),
      exampleProgress(0.2),
      null,
      exampleProgress(0.6),
    ].map((progress) => {
      run = polled(run, examplePrediction('processing', { progress }), NOW);
      return run.progress?.fraction ?? null;
    });
    expect(shown).toEqual([null, 0.3, 0.3, 0.3, 0.6]);
  });

  it('keeps the seed and time it has learnt', () => {
    const told = polled(
      running('processing'),
      examplePrediction('processing', { seed: 12, predictTime: 9.5 }),
      NOW,
    );
    expect(polled(told, examplePrediction('succeeded'), NOW)).toMatchObject({
      seed: 12,
      predictTime: 9.5,
    });
  });

  it('keeps the reason of a failure', () => {
    const error = { kind: 'upstream', failure: 'memory', message: 'CUDA' } as const;
    expect(polled(running('processing'), examplePrediction('failed', { error }), NOW).error).toBe(
      error,
    );
  });

  it('is paused after 35 minutes without an end, but takes an end whenever it comes', () => {
    const late = 1000 + POLL_FOR_MS + 1;
    const run = running('processing');
    expect(polled(run, examplePrediction('processing'), late)).toMatchObject({
      state: 'paused',
      error: { kind: 'timeout' },
    });
    expect(polled(run, examplePrediction('succeeded'), late).state).toBe('succeeded');
  });

  it('is paused after six failed polls in a row', () => {
    const fail = (run: Run) => pollFailed(run, exampleError('network', { retryable: true }));
    const five = [1, 2, 3, 4, 5].reduce(fail, running('processing'));
    expect(five).toMatchObject({ state: 'processing', failedPolls: 5, error: null });
    expect(fail(five)).toMatchObject({ state: 'paused', error: { kind: 'network' } });
    const recovered = polled(five, examplePrediction('processing'), NOW);
    expect(fail(recovered)).toMatchObject({ state: 'processing', failedPolls: 1 });
  });

  it('is paused at once when the access token is asked for', () => {
    expect(pollFailed(running('starting'), exampleError('auth')).state).toBe('paused');
  });

  it('is lost when the prediction is not found', () => {
    const gone = pollFailed(running('processing'), exampleError('not_found'));
    expect(gone.state).toBe('lost');
    expect(slotStates(gone)).toEqual(['missing', 'missing']);
  });

  it('goes on after a pause with a fresh count and a fresh watch', () => {
    const stopped = paused(
      running('processing', { progress: exampleProgress(0.4), failedPolls: 6 }),
      {
        kind: 'network',
        message: '',
        failure: null,
      },
    );
    expect(resumed(stopped, NOW)).toMatchObject({
      state: 'processing',
      failedPolls: 0,
      error: null,
      watchedSince: NOW,
    });
    expect(resumed({ ...stopped, progress: null }, NOW).state).toBe('starting');
    const going = running('processing');
    expect(resumed(going, NOW)).toBe(going);
  });

  it.each(['canceled', 'detached', 'lost', 'paused'] as const)(
    'ignores what comes late to a run that is %s',
    (state) => {
      const run = running(state, { outputs: [{ index: 0, state: 'missing' }] });
      expect(polled(run, examplePrediction('processing'), NOW)).toBe(run);
      expect(pollFailed(run, exampleError('network'))).toBe(run);
      expect(refused(run, exampleError('network'), NOW)).toBe(run);
      expect(lost(run)).toBe(run);
      expect(detached(run)).toBe(run);
      expect(paused(run, null)).toBe(run);
    },
  );
});

describe('outputs', () => {
  const end = (changes: Parameters<typeof examplePrediction>[1]) =>
    polled(running('processing'), examplePrediction('succeeded', changes), NOW);

  it('wait until their bytes are stored, even after the end', () => {
    const done = end({ outputs: [0, 1] });
    expect(slotStates(done)).toEqual(['waiting', 'waiting']);
    expect(slotStates(outputStored(done, 1))).toEqual(['waiting', 'ready']);
  });

  it('may be stored while the run goes on', () => {
    const early = outputStored(
      polled(running('starting'), examplePrediction('processing', { outputs: [1] }), NOW),
      1,
    );
    const done = polled(early, examplePrediction('succeeded', { outputs: [0, 1] }), NOW);
    expect(slotStates(done)).toEqual(['waiting', 'ready']);
  });

  it('that do not come are withheld, expired or missing', () => {
    expect(slotStates(end({ outputs: [1], withheld: 1 }))).toEqual(['withheld', 'waiting']);
    expect(slotStates(end({ expired: true }))).toEqual(['expired', 'expired']);
    expect(slotStates(end({ outputs: [0] }))).toEqual(['waiting', 'missing']);
    expect(slotStates(end({ withheld: 1 }))).toEqual(['withheld', 'missing']);
  });

  it('are all withheld when the run failed for safety', () => {
    const error = { kind: 'upstream', failure: 'safety', message: 'NSFW' } as const;
    const failed = polled(running('processing'), examplePrediction('failed', { error }), NOW);
    expect(slotStates(failed)).toEqual(['withheld', 'withheld']);
  });

  it('stay what they are when the end is seen again', () => {
    const done = outputStored(end({ outputs: [0, 1] }), 0);
    expect(polled(done, examplePrediction('succeeded', { outputs: [0, 1] }), NOW)).toBe(done);
    const late = polled(done, examplePrediction('succeeded', { expired: true }), NOW);
    expect(slotStates(late)).toEqual(['ready', 'expired']);
  });

  it('are stored once, and only where there is a slot', () => {
    const run = outputStored(running('processing'), 0);
    expect(outputStored(run, 0)).toBe(run);
    expect(outputStored(run, 7)).toBe(run);
  });

  it('that cannot be fetched are expired or missing, or pause the run', () => {
    const done = end({ outputs: [0, 1] });
    expect(slotStates(outputFailed(done, 0, exampleError('not_found')))).toEqual([
      'expired',
      'waiting',
    ]);
    expect(slotStates(outputFailed(done, 1, exampleError('bad_response')))).toEqual([
      'waiting',
      'missing',
    ]);
    const offline = outputFailed(done, 0, exampleError('network', { retryable: true }));
    expect(offline).toMatchObject({ state: 'paused', error: { kind: 'network' } });
    expect(slotStates(offline)).toEqual(['waiting', 'waiting']);
  });

  it('of a run the upstream has forgotten after its end are expired; the run stays what it was', () => {
    const done = outputStored(end({ outputs: [0, 1] }), 0);
    const gone = pollFailed(done, exampleError('not_found'));
    expect(gone.state).toBe('succeeded');
    expect(slotStates(gone)).toEqual(['ready', 'expired']);
  });
});
