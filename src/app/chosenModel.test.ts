import { expect, it } from 'vitest';
import type { ApiConfig, ModelConfig } from '../contract/config';
import { FLUX_FILL_LIMITS } from '../geometry/size';
import { DEFAULT_SETTINGS } from '../session/settings';
import { chosenModel, withModel } from './chosenModel';

const model = (id: string, parameters: ModelConfig['parameters'] = []): ModelConfig => ({
  id,
  label: id,
  limits: FLUX_FILL_LIMITS,
  parameters,
});
const PRO = model('pro', [
  { name: 'num_outputs', ignored: null, min: 1, max: 1 },
  { name: 'num_inference_steps', ignored: null, min: 15, max: 50, initial: 50 },
  { name: 'guidance', ignored: null, min: 1.5, max: 100, initial: 60 },
]);
const CONFIG: ApiConfig = {
  upstream: 'replicate',
  models: [model('dev'), PRO],
  maxUploadBytes: 1,
};

it.each([
  [undefined, 'dev'],
  ['pro', 'pro'],
  ['gone', 'dev'],
])('%s → %s', (wanted, chosen) => {
  const settings = { ...DEFAULT_SETTINGS, ...(wanted && { model: wanted }) };
  expect(chosenModel(CONFIG, settings)?.id).toBe(chosen);
  expect(chosenModel(undefined, settings)).toBeUndefined();
});

it('another model brings what it begins with', () => {
  const settings = { ...DEFAULT_SETTINGS, outputs: 3 };
  expect(withModel(PRO, settings)).toEqual({ model: 'pro', steps: 50, guidance: 60, outputs: 1 });
  expect(withModel(model('dev'), settings)).toEqual({
    model: 'dev',
    steps: 28,
    guidance: 30,
    outputs: 3,
  });
});
