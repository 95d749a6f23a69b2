import { describe, expect, it } from 'vitest';
import { runInput } from '../contract/input';
import { DEFAULT_SETTINGS, inputOf } from './settings';

describe('inputOf', () => {
  it('is what the wire takes, with the defaults of a new session', () => {
    const input = inputOf({ ...DEFAULT_SETTINGS, prompt: '  a red door ' }, 42);
    expect(runInput.parse(input)).toEqual(input);
    expect(input).toEqual({
      prompt: 'a red door',
      num_outputs: 1,
      num_inference_steps: 28,
      guidance: 30,
      seed: 42,
      megapixels: 'match_input',
      output_format: 'png',
      output_quality: 80,
    });
  });

  it('sends the LoRA parameters only with weights', () => {
    const settings = { ...DEFAULT_SETTINGS, loraScale: 0.5 };
    expect(inputOf({ ...settings, loraWeights: '  ' }, 1)).not.toHaveProperty('lora_scale');
    expect(inputOf({ ...settings, loraWeights: ' owner/name ' }, 1)).toMatchObject({
      lora_weights: 'owner/name',
      lora_scale: 0.5,
    });
  });
});
