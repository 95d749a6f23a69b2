import { DEFAULT_INPUT, type RunInput } from '../contract/input';
import type { PhotoFit } from '../geometry/frame';

/** What the form and the frame controls hold; each run takes a copy of it. */
export type Settings = {
  /** The model's id; the upstream's first when not chosen, or no longer to be had. */
  readonly model?: string;
  readonly prompt: string;
  readonly outputs: number;
  readonly steps: number;
  readonly guidance: number;
  /** null draws a new one for each run. */
  readonly seed: number | null;
  readonly megapixels: RunInput['megapixels'];
  readonly outputFormat: RunInput['output_format'];
  readonly outputQuality: number;
  /** Empty: none. */
  readonly loraWeights: string;
  readonly loraScale: number;
  /** What the model is to add around the photo, where it can; the mask is left aside then. */
  readonly outpaint?: NonNullable<RunInput['outpaint']> | undefined;
  /** The model's own default when undefined, here and below. */
  readonly safetyTolerance?: number | undefined;
  readonly promptUpsampling?: boolean | undefined;
  readonly fit: PhotoFit;
  /** Photo pixels the sent mask is grown by. */
  readonly grow: number;
  /** Photo pixels of soft edge when stitching. */
  readonly feather: number;
};

/** What a new session starts with (design.md §4). */
export const DEFAULT_SETTINGS: Settings = {
  prompt: DEFAULT_INPUT.prompt,
  outputs: DEFAULT_INPUT.num_outputs,
  steps: DEFAULT_INPUT.num_inference_steps,
  guidance: DEFAULT_INPUT.guidance,
  seed: null,
  megapixels: DEFAULT_INPUT.megapixels,
  outputFormat: DEFAULT_INPUT.output_format,
  outputQuality: DEFAULT_INPUT.output_quality,
  loraWeights: '',
  loraScale: 1,
  fit: 'pad',
  grow: 0,
  feather: 0,
};

/**
 * The input of a run with these settings. Without LoRA weights the LoRA parameters are left out altogether, and so is
 * what was left to the model.
 * @param seed 1…4294967295: the settings' own, or one drawn for this run
 */
export function inputOf(settings: Settings, seed: number): RunInput {
  const weights = settings.loraWeights.trim();
  return {
    prompt: settings.prompt.trim(),
    num_outputs: settings.outputs,
    num_inference_steps: settings.steps,
    guidance: settings.guidance,
    seed,
    megapixels: settings.megapixels,
    output_format: settings.outputFormat,
    output_quality: settings.outputQuality,
    ...(weights === '' ? {} : { lora_weights: weights, lora_scale: settings.loraScale }),
    ...defined({
      outpaint: settings.outpaint,
      safety_tolerance: settings.safetyTolerance,
      prompt_upsampling: settings.promptUpsampling,
    }),
  };
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}
