import { z } from 'zod';

/** The model's input as its schema has it (upstream.md §2.1). */
const modelInput = z.strictObject({
  prompt: z.string(),
  image: z.string(),
  mask: z.string().optional(),
  num_outputs: z.int().min(1).max(4).default(1),
  num_inference_steps: z.int().min(1).max(50).default(28),
  guidance: z.number().min(0).max(100).default(30),
  seed: z.int().optional(),
  megapixels: z.enum(['1', '0.25', 'match_input']).default('1'),
  output_format: z.enum(['webp', 'jpg', 'png']).default('webp'),
  output_quality: z.int().min(0).max(100).default(80),
  lora_weights: z.string().optional(),
  lora_scale: z.number().min(-1).max(3).default(1),
  disable_safety_checker: z.boolean().default(false),
});
export type ModelInput = z.infer<typeof modelInput>;

const createBody = z.strictObject({ input: modelInput });

/** The input of a create, or Replicate's 422 for it. */
export function readModelInput(
  body: unknown,
): { input: ModelInput } | { refusal: { status: 422; body: object } } {
  const parsed = createBody.safeParse(body);
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
