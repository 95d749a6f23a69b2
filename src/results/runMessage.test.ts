import { describe, expect, it } from 'vitest';
import { ERROR_KINDS } from '../contract/error';
import { FAILURES } from '../contract/prediction';
import { exampleRun } from '../session/exampleRun';
import type { Output, Run } from '../session/run';
import { outputMessage, runMessage } from './runMessage';

const NOW = 1_800_000_000_000;

const run = (changes: Partial<Run>) =>
  exampleRun({ state: 'processing', predictionId: 'p-123456', createdAt: NOW, ...changes });

describe('runMessage', () => {
  it('counts down to the next try', () => {
    const waiting = run({ state: 'queued', tries: 1, retryAt: NOW + 11_200 });
    expect(runMessage(waiting, NOW).words).toContain('Trying again in 12 s');
    expect(runMessage(waiting, NOW + 60_000).words).toContain('Trying again in 0 s');
  });

  it('tells the real step, and may be cancelled', () => {
    const progress = { fraction: 0.2, step: 10, steps: 28, image: 1, images: 2 };
    expect(runMessage(run({ progress }), NOW)).toEqual({
      tone: 'busy',
      words: 'Step 10 of 28, image 1 of 2',
      action: 'cancel',
    });
  });

  it('says that the model warms up after a minute', () => {
    const starting = run({ state: 'starting' });
    expect(runMessage(starting, NOW + 59_000).words).toBe('Waiting to start');
    expect(runMessage(starting, NOW + 61_000).words).toContain('warming up');
  });

  it.each([
    ['submitting', 'busy', 'cancel'],
    ['cancelling', 'busy', null],
    ['paused', 'problem', 'resume'],
    ['detached', 'problem', 'look'],
    ['lost', 'problem', 'again'],
    ['canceled', 'problem', 'again'],
    ['aborted', 'problem', 'again'],
    ['succeeded', 'done', null],
  ] as const)('%s is %s, with %s', (state, tone, action) => {
    expect(runMessage(run({ state }), NOW)).toMatchObject({ tone, action });
  });

  it('sends a create that never arrived again under its own id, and a failed prediction anew', () => {
    const refused = run({ state: 'failed', predictionId: null });
    expect(runMessage(refused, NOW).action).toBe('resume');
    expect(runMessage(run({ state: 'failed' }), NOW).action).toBe('again');
  });

  it('has words of its own for every kind of error and failure', () => {
    const errors = [
      ...ERROR_KINDS.map((kind) => ({ kind, failure: null, message: 'E_TECHNICAL' })),
      ...FAILURES.map((failure) => ({
        kind: 'upstream' as const,
        failure,
        message: 'E_TECHNICAL',
      })),
    ];
    const words = errors.map((error) => runMessage(run({ state: 'failed', error }), NOW).words);
    expect(new Set(words).size).toBe(errors.length);
    for (const sentence of words) expect(sentence).toMatch(/^[A-Z][^!]+\.$/);
    expect(words.join()).not.toContain('E_TECHNICAL');
  });
});

describe('outputMessage', () => {
  const words = (state: Output['state'], of: Partial<Run>) =>
    outputMessage(run(of), { index: 0, state }, NOW).words;

  it('speaks of the picture when the picture is the matter', () => {
    expect(words('withheld', { state: 'succeeded' })).toContain('safety filter');
    expect(words('expired', { state: 'succeeded' })).toContain('deleted');
    expect(words('missing', { state: 'succeeded' })).toContain('did not return');
    expect(words('waiting', { state: 'canceled' })).toBe('Fetching the picture');
  });

  it('speaks of the run when the run is the matter', () => {
    const failed: Partial<Run> = {
      state: 'failed',
      error: { kind: 'upstream', failure: 'memory', message: 'CUDA out of memory' },
    };
    expect(words('missing', failed)).toContain('ran out of memory');
    expect(words('missing', { state: 'canceled' })).toBe('Cancelled.');
    expect(words('waiting', { state: 'submitting' })).toContain('Sending');
  });
});
