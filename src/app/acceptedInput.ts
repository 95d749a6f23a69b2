import type { ModelConfig } from '../contract/config';
import type { RunInput } from '../contract/input';

/**
 * The input without what the upstream of today refuses: LoRA weights may be left from a session with another one,
 * where a greyed field cannot be emptied.
 */
export function acceptedInput(input: RunInput, model: ModelConfig | undefined): RunInput {
  const lora = model?.parameters.find(({ name }) => name === 'lora_weights');
  if (lora && lora.ignored === null) return input;
  const { lora_weights: _weights, lora_scale: _scale, ...rest } = input;
  return rest;
}
