import { describe, expect, it } from 'vitest';
import { examplePrediction } from '../session/examplePrediction';
import { exampleRun } from '../session/exampleRun';
import type { Run } from '../session/run';
import { nextStep, outputsToFetch, runsToDrive } from './nextStep';

const predictionId = 'prediction-1';
const idle = { sending: false, cancelSent: false };

describe('nextStep', () => {
  const cases: [string, Partial<Run>, typeof idle, unknown][] = [
    ['sends a queued run at once', {}, idle, { kind: 'send', at: 0 }],
    [
      'sends a rate limited run when it is due',
      { retryAt: 9000 },
      idle,
      { kind: 'send', at: 9000 },
    ],
    [
      'waits while it is being sent',
      { state: 'submitting' },
      { ...idle, sending: true },
      'nothing',
    ],
    ['waits for its turn', { state: 'queued' }, { ...idle, sending: true }, 'nothing'],
    ['sends again after a reload', { state: 'submitting' }, idle, { kind: 'send', at: 0 }],
    ['waits for the id to cancel', { state: 'cancelling' }, { ...idle, sending: true }, 'nothing'],
    [
      'sends again after a reload, to learn the id to cancel',
      { state: 'cancelling' },
      idle,
      { kind: 'send', at: 0 },
    ],
    ['cancels once it has the id', { state: 'cancelling', predictionId }, idle, 'cancel'],
    [
      'looks on after the cancel',
      { state: 'cancelling', predictionId },
      { ...idle, cancelSent: true },
      'look',
    ],
    ['looks at what starts', { state: 'starting', predictionId }, idle, 'look'],
    ['looks at what runs', { state: 'processing', predictionId }, idle, 'look'],
    ['looks where the outputs are', { state: 'succeeded', predictionId }, idle, 'look'],
    ['leaves a settled run', { state: 'succeeded', predictionId, outputs: [] }, idle, 'nothing'],
    ['leaves a paused run', { state: 'paused', predictionId }, idle, 'nothing'],
    ['leaves a lost run', { state: 'lost', predictionId }, idle, 'nothing'],
  ];

  it.each(cases)('%s', (_, changes, underWay, expected) => {
    const step = nextStep(exampleRun(changes), underWay);
    expect(step).toEqual(typeof expected === 'string' ? { kind: expected } : expected);
  });
});

describe('outputsToFetch', () => {
  const run = exampleRun({ state: 'processing', predictionId });

  it('is what is there and not stored yet, also while the run goes on', () => {
    const prediction = examplePrediction('processing', { outputs: [0, 1, 5] });
    expect(outputsToFetch(run, prediction)).toEqual([0, 1]);
    const half = { ...run, outputs: run.outputs.with(0, { index: 0, state: 'ready' as const }) };
    expect(outputsToFetch(half, prediction)).toEqual([1]);
  });

  it('is nothing before the first look, or for a paused run', () => {
    expect(outputsToFetch(run, undefined)).toEqual([]);
    const there = examplePrediction('succeeded', { outputs: [0] });
    expect(outputsToFetch({ ...run, state: 'paused' }, there)).toEqual([]);
  });
});

describe('runsToDrive', () => {
  it('is every run that was sent and the oldest that was not', () => {
    const runs = [
      exampleRun({ id: 'over', state: 'failed', outputs: [] }),
      exampleRun({ id: 'running', state: 'processing', predictionId: 'a' }),
      exampleRun({ id: 'limited', retryAt: 9000 }),
      exampleRun({ id: 'next' }),
      exampleRun({ id: 'late', state: 'succeeded', predictionId: 'b' }),
    ];
    expect(runsToDrive(runs).map((run) => run.id)).toEqual(['running', 'limited', 'late']);
  });
});
