import type { ModelConfig, Parameter } from '../contract/config';

type Shown = { readonly ignored: string | null; readonly min?: number; readonly max?: number };

/** What a field shows of a parameter, by its name on the wire: why it has no effect, if so, and its range. */
export function parameterOf(model: ModelConfig | undefined, name: string): Shown {
  const found = named(model, name);
  return found ? rangeOf(found) : { ignored: null };
}

/** Whether a parameter has an effect on a model. */
export function takes(model: ModelConfig | undefined, name: string): boolean {
  return named(model, name)?.ignored === null;
}

/** What a form begins with, where the model says it. */
export function initialOf(model: ModelConfig | undefined, name: string): Parameter['initial'] {
  return named(model, name)?.initial;
}

function named(model: ModelConfig | undefined, name: string): Parameter | undefined {
  return model?.parameters.find((parameter) => parameter.name === name);
}

function rangeOf({ ignored, min, max }: Parameter): Shown {
  return {
    ignored,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}
