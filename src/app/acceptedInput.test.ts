import { describe, expect, it } from 'vitest';
import type { ModelConfig } from '../contract/config';
import { DEFAULT_INPUT } from '../contract/input';
import { FLUX_FILL_LIMITS } from '../geometry/size';
import { acceptedInput } from './acceptedInput';

const PLAIN = { ...DEFAULT_INPUT, seed: 7 };
const WITH_LORA = { ...PLAIN, lora_weights: 'a/b', lora_scale: 0.5 };

const model = (ignored: string | null): ModelConfig => ({
  id: 'flux-fill-dev',
  label: 'FLUX Fill',
  limits: FLUX_FILL_LIMITS,
  parameters: [{ name: 'lora_weights', ignored }],
});

describe('acceptedInput', () => {
  it('keeps LoRA weights where they are taken', () => {
    expect(acceptedInput(WITH_LORA, model(null))).toEqual(WITH_LORA);
  });

  it('leaves them out where they are not', () => {
    expect(acceptedInput(WITH_LORA, model('not here'))).toEqual(PLAIN);
  });
});
