import type { Run } from './run';
import type { Settings } from './settings';

/** What the form holds when it asks for the same as that run: its seed too. The photo fit is the frame's and stays. */
export function settingsFrom(run: Run): Omit<Settings, 'fit'> {
  const { input, grow, feather } = run;
  return {
    prompt: input.prompt,
    outputs: input.num_outputs,
    steps: input.num_inference_steps,
    guidance: input.guidance,
    seed: run.seed ?? input.seed,
    megapixels: input.megapixels,
    outputFormat: input.output_format,
    outputQuality: input.output_quality,
    loraWeights: input.lora_weights ?? '',
    loraScale: input.lora_scale ?? 1,
    outpaint: input.outpaint,
    safetyTolerance: input.safety_tolerance,
    promptUpsampling: input.prompt_upsampling,
    grow,
    feather,
  };
}
