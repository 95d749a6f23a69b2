import { expect, it } from 'vitest';
import { exampleRun } from './exampleRun';
import type { Output, Run } from './run';
import { canCancel, canResume, isActive, isSettled } from './runPhase';

const ready: Output[] = [{ index: 0, state: 'ready' }];
const waiting: Output[] = [{ index: 0, state: 'waiting' }];
const predictionId = 'prediction-1';

const cases: [string, Partial<Run>, string][] = [
  ['queued', { state: 'queued' }, 'active cancellable'],
  ['submitting', { state: 'submitting' }, 'active cancellable'],
  ['starting', { state: 'starting', predictionId }, 'active cancellable'],
  ['processing', { state: 'processing', predictionId }, 'active cancellable'],
  ['cancelling', { state: 'cancelling', predictionId }, 'active'],
  ['paused', { state: 'paused', predictionId }, 'cancellable resumable'],
  ['detached', { state: 'detached', predictionId }, 'settled resumable'],
  ['detached before its create was answered', { state: 'detached' }, 'settled'],
  ['lost', { state: 'lost', predictionId }, 'settled'],
  ['succeeded, outputs to fetch', { state: 'succeeded', predictionId, outputs: waiting }, 'active'],
  ['succeeded, outputs stored', { state: 'succeeded', predictionId, outputs: ready }, 'settled'],
  ['aborted', { state: 'aborted', predictionId, outputs: ready }, 'settled'],
  ['failed', { state: 'failed', predictionId, outputs: ready }, 'settled'],
  ['failed to be sent', { state: 'failed', outputs: ready }, 'settled resumable'],
  [
    'failed to be answered',
    { state: 'failed', outputs: ready, error: { kind: 'timeout', message: '', failure: null } },
    'settled',
  ],
];

it.each(cases)('a run that is %s', (_, changes, expected) => {
  const run = exampleRun(changes);
  const words = [
    isActive(run) && 'active',
    isSettled(run) && 'settled',
    canCancel(run) && 'cancellable',
    canResume(run) && 'resumable',
  ];
  expect(words.filter(Boolean).join(' ')).toBe(expected);
});
