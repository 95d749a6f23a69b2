import type { ApiConfig, ModelConfig } from '../contract/config';
import { DEFAULT_MODEL, runInput } from '../contract/input';
import type { Driver } from './driver';

/** The models we run, by the key the browser sends; the path is the upstream's. Nothing else reaches a URL. */
export const MODELS: ReadonlyMap<string, string> = new Map([
  [DEFAULT_MODEL, 'black-forest-labs/flux-fill-dev'],
]);

/** What every model here accepts on the wire (upstream.md §2.2). */
export const LIMITS: ModelConfig['limits'] = {
  multiple: 32,
  minSide: 32,
  maxSide: 1440,
  warnSide: 256,
};

/** The answer of `GET /api/config`. */
export function describeModels(driver: Driver, maxUploadBytes: number): ApiConfig {
  const parameters = Object.keys(runInput.shape).map((name) => ({
    name,
    ignored: driver.ignored[name] ?? null,
  }));
  const models = [...MODELS.keys()].map((id) => ({
    id,
    label: driver.label,
    limits: LIMITS,
    parameters,
  }));
  return { upstream: driver.name, models, maxUploadBytes };
}
