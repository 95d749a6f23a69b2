import type { ModelConfig, Parameter } from '../contract/config';

type Shown = { readonly ignored: string | null; readonly min?: number; readonly max?: number };

/** What a field shows of a parameter, by its name on the wire: why it has no effect, if so, and its range. */
export function parameterOf(model: ModelConfig | undefined, name: string): Shown {
  const found = model?.parameters.find((parameter) => parameter.name === name);
  return found ? rangeOf(found) : { ignored: null };
}

function rangeOf({ ignored, min, max }: Parameter): Shown {
  return {
    ignored,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}
