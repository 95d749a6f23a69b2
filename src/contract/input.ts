import * as z from 'zod/mini';

/** Prompts longer than this are refused. */
export const MAX_PROMPT_LENGTH = 2000;

/** The largest seed; 0 would mean "random" to the upstream (upstream.md §2.3), so ours start at 1. */
export const MAX_SEED = 4_294_967_295;

export const OUTPUT_FORMATS = ['webp', 'jpg', 'png'] as const;
export const MEGAPIXELS = ['match_input', '1', '0.25'] as const;

/** What flux-fill-pro can add around the picture, the mask left aside (upstream.md §2.4). */
export const OUTPAINTS = [
  'None',
  'Zoom out 1.5x',
  'Zoom out 2x',
  'Make square',
  'Left outpaint',
  'Right outpaint',
  'Top outpaint',
  'Bottom outpaint',
] as const;

/** The JSON part `input` of a create (design.md §5). Unknown keys are refused; the ranges are those of every model together. */
export const runInput = z.strictObject({
  prompt: z.string().check(z.trim(), z.maxLength(MAX_PROMPT_LENGTH)),
  num_outputs: z.int().check(z.minimum(1), z.maximum(4)),
  num_inference_steps: z.int().check(z.minimum(1), z.maximum(50)),
  guidance: z.number().check(z.minimum(0), z.maximum(100)),
  seed: z.int().check(z.minimum(1), z.maximum(MAX_SEED)),
  megapixels: z.enum(MEGAPIXELS),
  output_format: z.enum(OUTPUT_FORMATS),
  output_quality: z.int().check(z.minimum(0), z.maximum(100)),
  lora_weights: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
  lora_scale: z.optional(z.number().check(z.minimum(-1), z.maximum(3))),
  outpaint: z.optional(z.enum(OUTPAINTS)),
  safety_tolerance: z.optional(z.int().check(z.minimum(1), z.maximum(6))),
  prompt_upsampling: z.optional(z.boolean()),
});
export type RunInput = z.infer<typeof runInput>;

/** What the form starts with; the seed is drawn anew for each run. */
export const DEFAULT_INPUT: Omit<RunInput, 'seed'> = {
  prompt: '',
  num_outputs: 1,
  num_inference_steps: 28,
  guidance: 30,
  megapixels: 'match_input',
  output_format: 'png',
  output_quality: 80,
};

/** A create without the part `model` means this one. */
export const DEFAULT_MODEL = 'flux-fill-dev';
/** The upstreams' path of that model. */
export const DEFAULT_MODEL_PATH = `black-forest-labs/${DEFAULT_MODEL}`;
