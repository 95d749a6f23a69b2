import { z } from 'zod';

const seed = z.int().optional();

/** The input of flux-fill-dev as its schema has it (upstream.md §2.1). */
const devInput = z.strictObject({
  prompt: z.string(),
  image: z.string(),
  mask: z.string().optional(),
  num_outputs: z.int().min(1).max(4).default(1),
  num_inference_steps: z.int().min(1).max(50).default(28),
  guidance: z.number().min(0).max(100).default(30),
  seed,
  megapixels: z.enum(['1', '0.25', 'match_input']).default('1'),
  output_format: z.enum(['webp', 'jpg', 'png']).default('webp'),
  output_quality: z.int().min(0).max(100).default(80),
  lora_weights: z.string().optional(),
  lora_scale: z.number().min(-1).max(3).default(1),
  disable_safety_checker: z.boolean().default(false),
});

const OUTPAINTS = [
  'None',
  'Zoom out 1.5x',
  'Zoom out 2x',
  'Make square',
  'Left outpaint',
  'Right outpaint',
  'Top outpaint',
  'Bottom outpaint',
] as const;
export type Outpaint = (typeof OUTPAINTS)[number];

/** The input of flux-fill-pro (upstream.md §2.4), as far as the fake draws: in the other model's words. */
const proInput = z
  .strictObject({
    prompt: z.string(),
    image: z.string(),
    mask: z.string().optional(),
    steps: z.int().min(15).max(50).default(50),
    guidance: z.number().min(1.5).max(100).default(60),
    seed,
    outpaint: z.enum(OUTPAINTS).default('None'),
    safety_tolerance: z.int().min(1).max(6).default(2),
    prompt_upsampling: z.boolean().default(false),
    output_format: z.enum(['jpg', 'png']).default('jpg'),
  })
  .transform(({ steps, ...input }) => ({
    ...input,
    num_outputs: 1,
    num_inference_steps: steps,
    megapixels: 'match_input' as const,
    output_quality: 90,
  }));

/** What the fake draws by, of either model. */
export type ModelInput = Pick<
  z.infer<typeof devInput>,
  | 'prompt'
  | 'image'
  | 'mask'
  | 'num_outputs'
  | 'num_inference_steps'
  | 'seed'
  | 'megapixels'
  | 'output_format'
  | 'output_quality'
> & { readonly outpaint?: Outpaint | undefined };

const MODELS: Readonly<Record<string, z.ZodType<ModelInput>>> = {
  'flux-fill-dev': devInput,
  'flux-fill-pro': proInput,
};

type Read = { input: ModelInput } | { refusal: { status: 422; body: object } };

/** Whether the fake has such a model. */
export function hasModel(name: string): boolean {
  return Object.hasOwn(MODELS, name);
}

/** The input of a create, or Replicate's 422 for it. */
export function readModelInput(model: string, body: unknown): Read {
  const parsed = z.strictObject({ input: MODELS[model] }).safeParse(body);
  if (parsed.success) return { input: parsed.data.input };
  const invalid_fields = parsed.error.issues.map((issue) => ({
    type: issue.code === 'unrecognized_keys' ? 'additional_property_not_allowed' : issue.code,
    field: issue.path.join('.'),
    description: issue.message,
  }));
  const detail = invalid_fields.map((f) => `- ${f.field}: ${f.description}\n`).join('');
  const refusal = { detail, status: 422, title: 'Input validation failed', invalid_fields };
  return { refusal: { status: 422, body: refusal } };
}

/** What Cog makes of a body: keys it does not know go overboard, the rest is refused in its own form. */
export function readCogInput(body: unknown): Read {
  const parsed = z.looseObject({ input: devInput.loose() }).safeParse(body);
  if (parsed.success) return { input: parsed.data.input };
  const detail = parsed.error.issues.map((issue) => ({
    loc: ['body', ...issue.path],
    msg: issue.message,
    type: issue.code,
  }));
  return { refusal: { status: 422, body: { detail } } };
}
