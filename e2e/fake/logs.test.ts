import { expect, it } from 'vitest';
import { parseProgress, parseSeed } from '../../src/contract/progress';
import { logsOf } from './logs';

const STATE = { seed: 99, steps: 4, images: 2, stepsDone: 6, held: [], finished: false };

it('without a total', () => {
  expect(logsOf('it', STATE).split('\n').slice(2)).toEqual([
    '0it [00:00, ?it/s]',
    ...[1, 2, 3, 4, 4].map((k) => `${k}it [00:02,  4.60it/s]`),
    '0it [00:00, ?it/s]',
    ...[1, 2].map((k) => `${k}it [00:02,  4.60it/s]`),
  ]);
});

it('with a total', () => {
  const lines = logsOf('bar', { ...STATE, stepsDone: 1 }).split('\n');
  expect(lines.at(-1)).toBe(' 25%|███       | 1/4 [00:03<00:05,  3.1it/s]');
  expect(logsOf('returns', STATE).split('\r').length).toBe(1 + 5 + 2);
});

it('tells at the end what was held back', () => {
  const lines = logsOf('it', { ...STATE, stepsDone: 8, held: [1, 3], finished: true }).split('\n');
  expect(lines.slice(-2)).toEqual([
    'NSFW content detected in image 1',
    'Total safe images: 1 out of 2',
  ]);
});

it.each(['it', 'bar', 'returns'] as const)('%s can be read back', (style) => {
  const logs = logsOf(style, STATE);
  expect(parseProgress(logs, 4, 2)).toMatchObject({ step: 2, image: 2, fraction: 0.75 });
  expect(parseSeed(logs)).toBe(99);
});
