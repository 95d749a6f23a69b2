import type { ApiError } from '../contract/error';
import type { RunInput } from '../contract/input';
import { ApiFailure } from './apiFailure';
import type { Model, ParameterRule } from './models';

/** Every run has these, and a model that does not know them is simply not told. */
const COMMON = new Set(['megapixels', 'output_quality']);

/** The input as this model wants it, by its own names. Throws `invalid` naming all that is out of its range. */
export function modelInput(input: RunInput, model: Model): Record<string, unknown> {
  const fields: ApiError['fields'] = [];
  const sent: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(input)) {
    const rule = model.parameters[name as keyof RunInput];
    const wrong = rule ? outside(value, rule) : COMMON.has(name) ? null : model.without;
    if (wrong) fields.push({ field: name, message: wrong });
    if (rule?.as) sent[rule.as] = value;
  }
  if (fields.length > 0) throw new ApiFailure('invalid', 'the input is not valid', { fields });
  return sent;
}

function outside(value: unknown, { min, max, choices }: ParameterRule): string | null {
  if (choices && !choices.includes(String(value))) return `must be one of ${choices.join(', ')}`;
  if (typeof value !== 'number') return null;
  if (min !== undefined && value < min) return `must be at least ${min}`;
  return max !== undefined && value > max ? `must be at most ${max}` : null;
}
