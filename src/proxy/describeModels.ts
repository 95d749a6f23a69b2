import type { ApiConfig, Parameter, Service, UpstreamName } from '../contract/config';
import type { Driver } from './driver';
import type { Model, Name } from './models';
import { PAID_SERVICES } from './paidServices';

/** The answer of `GET /api/config`. */
export function describeModels(driver: Driver, maxUploadBytes: number): ApiConfig {
  const taken = driver.models.flatMap(({ parameters }) => Object.keys(parameters));
  const names = new Set([...taken, ...Object.keys(driver.ignored)]);
  const models = driver.models.map((model) => ({
    id: model.id,
    label: driver.label ?? model.label,
    limits: model.limits,
    parameters: [...names].map((name) => describeParameter(name, model, driver)),
  }));
  const service = serviceOf(driver.name);
  return { upstream: driver.name, models, maxUploadBytes, ...(service && { service }) };
}

function serviceOf(upstream: UpstreamName): Service | null {
  if (upstream === 'cog') return null;
  // The built-in engine speaks the same language, on this server.
  const { key, url } =
    upstream === 'engine' ? { ...PAID_SERVICES.replicate, url: null } : PAID_SERVICES[upstream];
  return { url, keyVariable: key };
}

function describeParameter(name: string, model: Model, driver: Driver): Parameter {
  const rule = model.parameters[name as Name];
  const ignored = driver.ignored[name] ?? null;
  if (!rule) return { name, ignored: ignored ?? model.without };
  const { as: _, ...range } = rule;
  return { name, ignored, ...range };
}
