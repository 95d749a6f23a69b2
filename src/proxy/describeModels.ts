import type { ApiConfig, Parameter } from '../contract/config';
import type { Driver } from './driver';
import type { Model, Name } from './models';

/** The answer of `GET /api/config`. */
export function describeModels(driver: Driver, maxUploadBytes: number): ApiConfig {
  const names = new Set(driver.models.flatMap(({ parameters }) => Object.keys(parameters)));
  const models = driver.models.map((model) => ({
    id: model.id,
    label: driver.label ?? model.label,
    limits: model.limits,
    parameters: [...names].map((name) => describeParameter(name, model, driver)),
  }));
  return { upstream: driver.name, models, maxUploadBytes };
}

function describeParameter(name: string, model: Model, driver: Driver): Parameter {
  const rule = model.parameters[name as Name];
  if (!rule) return { name, ignored: model.without };
  const { as: _, ...range } = rule;
  return { name, ignored: driver.ignored[name] ?? null, ...range };
}
