import { describe, expect, it } from 'vitest';
import { examplePrediction } from './examplePrediction';
import { exampleError, exampleProgress, exampleRun, running, slotStates } from './exampleRun';
import { cancelRefused, cancelRequested, created, polled, refused, resumed } from './runLife';

const NOW = 5000;

describe('cancelling', () => {
  it('stops what is not sent at once, also while it waits for its retry', () => {
    const waiting = refused(exampleRun({ state: 'submitting' }), exampleError('rate_limited'), NOW);
    for (const run of [exampleRun(), waiting]) {
      const canceled = cancelRequested(run);
      expect(canceled).toMatchObject({ state: 'canceled', predictionId: null, retryAt: null });
      expect(slotStates(canceled)).toEqual(['missing', 'missing']);
    }
  });

  it('waits for the answer of the create, which gives the id to cancel', () => {
    const asked = cancelRequested(exampleRun({ state: 'submitting' }));
    expect(asked).toMatchObject({ state: 'cancelling', predictionId: null });
    expect(created(asked, examplePrediction('starting'), NOW)).toMatchObject({
      state: 'cancelling',
      predictionId: 'prediction-1',
    });
  });

  it('ends with the create when that is refused; detached when it may have arrived all the same', () => {
    const asked = cancelRequested(exampleRun({ state: 'submitting' }));
    expect(refused(asked, exampleError('rate_limited'), NOW).state).toBe('canceled');
    expect(refused(asked, exampleError('invalid'), NOW).state).toBe('canceled');
    expect(refused(asked, exampleError('network'), NOW).state).toBe('detached');
  });

  it.each(['starting', 'processing', 'paused'] as const)(
    'is asked of a run that is %s',
    (state) => {
      const asked = cancelRequested(running(state));
      expect(asked.state).toBe('cancelling');
      expect(polled(asked, examplePrediction('processing'), NOW).state).toBe('cancelling');
      expect(polled(asked, examplePrediction('canceled'), NOW).state).toBe('canceled');
      expect(polled(asked, examplePrediction('succeeded', { outputs: [0, 1] }), NOW).state).toBe(
        'succeeded',
      );
    },
  );

  it.each([
    'cancelling',
    'succeeded',
    'failed',
    'canceled',
    'aborted',
    'detached',
    'lost',
  ] as const)('changes nothing when the run is %s', (state) => {
    const run = running(state);
    expect(cancelRequested(run)).toBe(run);
  });

  it('detaches where the upstream cannot cancel', () => {
    expect(cancelRefused(running('cancelling'), exampleError('unsupported')).state).toBe(
      'detached',
    );
  });

  it('can be looked at again after detaching, with every output waiting anew', () => {
    const away = cancelRefused(running('cancelling'), exampleError('unsupported'));
    expect(away.outputs.map(({ state }) => state)).toEqual(['missing', 'missing']);
    const again = resumed(away, NOW);
    expect(again.state).toBe('starting');
    expect(again.outputs.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  it('lets the run go on, and says so, when the cancel failed for another reason', () => {
    const progress = exampleProgress(0.5);
    expect(
      cancelRefused(running('cancelling', { progress }), exampleError('network')),
    ).toMatchObject({
      state: 'processing',
      error: { kind: 'network' },
    });
    const over = running('succeeded');
    expect(cancelRefused(over, exampleError('network'))).toBe(over);
  });
});
