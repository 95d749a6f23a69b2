import { expect, it } from 'vitest';
import { exampleRun } from './exampleRun';
import { DEFAULT_SETTINGS, inputOf } from './settings';
import { settingsFrom } from './settingsFrom';

it('asks for the very same again', () => {
  const { input } = exampleRun();
  for (const lora of [{}, { lora_weights: 'owner/name', lora_scale: 0.5 }]) {
    const run = exampleRun({ input: { ...input, ...lora }, grow: 3, feather: 5 });
    const settings = { ...DEFAULT_SETTINGS, ...settingsFrom(run) };
    expect(inputOf(settings, settings.seed ?? 1)).toEqual(run.input);
    expect(settings).toMatchObject({ grow: 3, feather: 5, fit: DEFAULT_SETTINGS.fit });
  }
});

it('prefers the seed that was used', () => {
  expect(settingsFrom(exampleRun({ seed: 99 })).seed).toBe(99);
});
