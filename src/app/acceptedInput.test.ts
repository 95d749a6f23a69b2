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
  parameters: [
    { name: 'lora_weights', ignored },
    { name: 'lora_scale', ignored },
  ],
});

describe('acceptedInput', () => {
  it('keeps LoRA weights where they are taken', () => {
    expect(acceptedInput(WITH_LORA, model(null))).toEqual(WITH_LORA);
  });

  it('leaves them out where they are not', () => {
    expect(acceptedInput(WITH_LORA, model('not here'))).toEqual(PLAIN);
  });

  it('keeps what is the model’s own, and leaves it out for another model', () => {
    const own = { outpaint: 'Make square', safety_tolerance: 3, prompt_upsampling: true } as const;
    const pro: ModelConfig = {
      ...model('not here'),
      parameters: Object.keys(own).map((name) => ({ name, ignored: null })),
    };
    expect(acceptedInput({ ...WITH_LORA, ...own }, pro)).toEqual({ ...PLAIN, ...own });
    expect(acceptedInput({ ...PLAIN, ...own }, model(null))).toEqual(PLAIN);
  });

  it('moves what is out of the model’s range into it', () => {
    const pro: ModelConfig = {
      ...model('not here'),
      parameters: [
        { name: 'num_outputs', ignored: null, min: 1, max: 1 },
        { name: 'num_inference_steps', ignored: null, min: 15, max: 50 },
        { name: 'guidance', ignored: null, min: 1.5, max: 100 },
        { name: 'output_format', ignored: null, choices: ['jpg', 'png'] },
      ],
    };
    const input = { ...PLAIN, num_outputs: 4, num_inference_steps: 3, guidance: 0 };
    expect(acceptedInput({ ...input, output_format: 'webp' }, pro)).toMatchObject({
      num_outputs: 1,
      num_inference_steps: 15,
      guidance: 1.5,
      output_format: 'png',
    });
    expect(acceptedInput({ ...input, output_format: 'jpg' }, pro).output_format).toBe('jpg');
  });
});
