import type { ApiConfig, ModelConfig } from '../contract/config';
import type { Settings } from '../session/settings';

/** The model the settings ask for, or the upstream's first. */
export function chosenModel(
  config: ApiConfig | undefined,
  settings: Settings,
): ModelConfig | undefined {
  return config?.models.find(({ id }) => id === settings.model) ?? config?.models[0];
}

/** What changes in the form with another model: its own steps and guidance to begin with, and as many outputs as it makes. */
export function withModel(model: ModelConfig, settings: Settings): Partial<Settings> {
  const named = (name: string) => model.parameters.find((parameter) => parameter.name === name);
  const initial = (name: string, otherwise: number) => Number(named(name)?.initial ?? otherwise);
  return {
    model: model.id,
    steps: initial('num_inference_steps', settings.steps),
    guidance: initial('guidance', settings.guidance),
    outputs: Math.min(settings.outputs, named('num_outputs')?.max ?? settings.outputs),
  };
}
