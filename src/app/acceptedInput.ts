import type { ModelConfig, Parameter } from '../contract/config';
import type { RunInput } from '../contract/input';
import { takes } from './parameterOf';

/** What not every model takes. */
const OPTIONAL = [
  'lora_weights',
  'lora_scale',
  'outpaint',
  'safety_tolerance',
  'prompt_upsampling',
] as const;

/**
 * The input without what the model of today refuses, and within its ranges: either may be left from a session with
 * another upstream or model, where a greyed field cannot be emptied.
 */
export function acceptedInput(input: RunInput, model: ModelConfig | undefined): RunInput {
  const named = (name: string) => model?.parameters.find((parameter) => parameter.name === name);
  const accepted = {
    ...input,
    num_outputs: within(input.num_outputs, named('num_outputs')),
    num_inference_steps: within(input.num_inference_steps, named('num_inference_steps')),
    guidance: within(input.guidance, named('guidance')),
    // Every model has PNG.
    output_format: isChoice(input.output_format, named('output_format'))
      ? input.output_format
      : ('png' as const),
  };
  const kept = OPTIONAL.filter((name) => accepted[name] !== undefined && takes(model, name));
  const { lora_weights, lora_scale, outpaint, safety_tolerance, prompt_upsampling, ...rest } =
    accepted;
  const optional = { lora_weights, lora_scale, outpaint, safety_tolerance, prompt_upsampling };
  return { ...rest, ...Object.fromEntries(kept.map((name) => [name, optional[name]])) };
}

function within(value: number, parameter: Parameter | undefined): number {
  const { min = value, max = value } = parameter ?? {};
  return Math.min(max, Math.max(min, value));
}

function isChoice(value: string, parameter: Parameter | undefined): boolean {
  return parameter?.choices?.includes(value) ?? true;
}
