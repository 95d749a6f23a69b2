import * as z from 'zod';
import { MAX_SEED, MEGAPIXELS, OUTPUT_FORMATS } from '../contract/input';
import { pictureFromDataUri } from './dataUri';

const NOT_A_PICTURE =
  'must be a data URI of a PNG, JPEG or WebP picture; addresses are not fetched';

/** A data URI on the wire, bytes behind it. */
const picture = z.string().transform((uri, context) => {
  const bytes = pictureFromDataUri(uri);
  if (bytes) return bytes;
  context.addIssue({ code: 'custom', message: NOT_A_PICTURE });
  return z.NEVER;
});

/** The input of black-forest-labs/flux-fill-dev with its defaults (upstream.md §2.1). */
const modelInput = z.strictObject({
  prompt: z.string(),
  image: picture,
  mask: picture,
  num_outputs: z.int().min(1).max(4).default(1),
  num_inference_steps: z.int().min(1).max(50).default(28),
  guidance: z.number().min(0).max(100).optional(),
  seed: z.int().min(0).max(MAX_SEED).nullish(),
  megapixels: z.enum(MEGAPIXELS).default('1'),
  output_format: z.enum(OUTPUT_FORMATS).default('webp'),
  output_quality: z.int().min(0).max(100).default(80),
  lora_weights: z.literal('', 'is not available in the local engine').nullish(),
  lora_scale: z.number().min(-1).max(3).optional(),
  disable_safety_checker: z.boolean().optional(),
});
export type ModelInput = z.output<typeof modelInput>;

/** What can be asked for beside the two pictures. */
export const PARAMETERS: readonly string[] = Object.keys(modelInput.shape).filter(
  (name) => name !== 'image' && name !== 'mask',
);

/** The body of a create: the input and nothing beside it. */
const createBody = z.strictObject({ input: modelInput });

/** One reason why a body was refused, in Replicate's words. */
export type InvalidField = {
  readonly type: string;
  readonly field: string;
  readonly description: string;
};

/** The checked input of a create, or what is wrong with the body. `maxOutputs` is at most 4. */
export function readInput(
  body: unknown,
  maxOutputs: number,
): { readonly input: ModelInput } | { readonly invalid: readonly InvalidField[] } {
  const result = createBody.safeParse(body, { reportInput: true });
  if (!result.success) return { invalid: result.error.issues.flatMap(fieldsOf) };
  if (result.data.input.num_outputs <= maxOutputs) return result.data;
  const description = `Must be less than or equal to ${maxOutputs}`;
  return { invalid: [{ type: 'number_lte', field: 'input.num_outputs', description }] };
}

function fieldsOf(issue: z.core.$ZodIssue): InvalidField[] {
  const field = issue.path.join('.') || '(root)';
  const name = String(issue.path.at(-1) ?? 'body');
  if (issue.code === 'unrecognized_keys') {
    const description = (key: string) => `Additional property ${key} is not allowed`;
    const type = 'additional_property_not_allowed';
    return issue.keys.map((key) => ({ type, field, description: description(key) }));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [{ type: 'required', field, description: `${name} is required` }];
  }
  return [{ type: typeOf(issue), field, description: describe(issue, name) }];
}

function typeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small') return 'number_gte';
  if (issue.code === 'too_big') return 'number_lte';
  return issue.code === 'invalid_value' ? 'enum' : issue.code;
}

function describe(issue: z.core.$ZodIssue, name: string): string {
  if (issue.code === 'too_small') return `Must be greater than or equal to ${issue.minimum}`;
  if (issue.code === 'too_big') return `Must be less than or equal to ${issue.maximum}`;
  if (issue.code === 'invalid_value' && name !== 'lora_weights') {
    const allowed = issue.values.map((value) => JSON.stringify(value)).join(', ');
    return `${name} must be one of the following: ${allowed}`;
  }
  return `${name}: ${issue.message}`;
}
