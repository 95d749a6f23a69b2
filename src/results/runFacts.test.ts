import { describe, expect, it } from 'vitest';
import { exampleRun } from '../session/exampleRun';
import { runFacts, runTitle, secondsText } from './runFacts';

describe('runFacts', () => {
  it('leaves out what is as always', () => {
    expect(runFacts(exampleRun())).toEqual(['28 steps', 'guidance 30', 'seed 7']);
  });

  it('says what is not', () => {
    const { input } = exampleRun();
    const run = exampleRun({
      input: { ...input, megapixels: '1', lora_weights: 'a/b', lora_scale: 1 },
      grow: 2,
      feather: 8,
      seed: 9,
    });
    expect(runFacts(run).slice(2)).toEqual([
      'seed 9',
      'grow 2 px',
      'feather 8 px',
      '1 megapixels',
      'LoRA a/b',
    ]);
  });
});

it('a name goes before the number', () => {
  expect(runTitle(exampleRun({ number: 4 }))).toBe('Run 4');
  expect(runTitle(exampleRun({ number: 4, name: 'The door' }))).toBe('The door (run 4)');
});

it.each([
  [0.04, '0.0 s'],
  [9.54, '9.5 s'],
  [31.6, '32 s'],
  [59.4, '59 s'],
  [200, '3 min 20 s'],
  [119.7, '2 min 0 s'],
])('%d seconds are %s', (seconds, words) => {
  expect(secondsText(seconds)).toBe(words);
});
