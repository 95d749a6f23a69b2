import type { UpstreamName } from '../contract/config';
import type { Engine } from '../engine/engine';
import type { Clock } from './clock';
import { createCog } from './cog';
import type { Env, OutputHost } from './env';
import type { Connection } from './exchange';
import type { Note } from './log';
import { type Model, modelsAt } from './models';
import { createReplicate } from './replicate';
import { type Fetch, toRequest } from './sent';
import type { Upstream } from './upstream';

/** One upstream as a value: what it is called, what it can do, and how it is spoken with. */
export type Driver = {
  readonly name: UpstreamName;
  /** In place of the models' own names. */
  readonly label: string | null;
  readonly models: readonly Model[];
  /** Parameters without effect, and why. */
  readonly ignored: Readonly<Record<string, string>>;
  readonly needsPrompt: boolean;
  connect(clock: Clock, note: Note): Upstream;
};

/** How the outside is reached: by address, and by names that must not lead inward. */
export type Network = Pick<Connection, 'fetch' | 'fetchPublic'>;

/** Never resolved: requests to it go to the engine in this process. */
const ENGINE_ORIGIN = 'http://engine.invalid';

const NO_LORA = 'a self-hosted model does not fetch weights from elsewhere';

/** The driver the settings ask for; `engine` may be null unless they ask for it. */
export function createDriver(env: Env, network: Network, engine: Engine | null): Driver {
  if (env.upstream === 'engine' || env.upstreamUrl === null) return engineDriver(engine);
  const { upstreamUrl: baseUrl, outputHosts, key } = env;
  const headers: Record<string, string> = key === null ? {} : { Authorization: `Bearer ${key}` };
  const connection = {
    ...network,
    baseUrl,
    headers,
    outputHosts: [...outputHosts, ...hostsOf(new URL(baseUrl))],
  };
  if (env.upstream === 'cog') return cogDriver(connection, env);
  const files = env.upstream === 'replicate';
  return {
    name: env.upstream,
    label: null,
    models: modelsAt(env.upstream),
    ignored: {},
    needsPrompt: true,
    connect: (clock, note) => createReplicate(connection, files, clock, note),
  };
}

function cogDriver(connection: Connection, env: Env): Driver {
  return {
    name: 'cog',
    label: null,
    models: modelsAt('cog'),
    ignored: { lora_weights: NO_LORA, lora_scale: NO_LORA },
    needsPrompt: true,
    connect: (clock, note) => createCog(connection, env.cogWebhook, clock, note),
  };
}

function engineDriver(engine: Engine | null): Driver {
  if (!engine) throw new Error('the engine is missing');
  const fetch: Fetch = (url, sent) => engine.fetch(toRequest(url, sent));
  const connection = {
    baseUrl: `${ENGINE_ORIGIN}/replicate/v1`,
    headers: {},
    fetch,
    fetchPublic: fetch,
    outputHosts: [{ origin: ENGINE_ORIGIN }],
  };
  return {
    name: 'engine',
    label: engine.about.label,
    models: modelsAt('engine').map((model) => withOutputs(model, engine.about.maxOutputs)),
    ignored: engine.about.ignored,
    needsPrompt: false,
    connect: (clock, note) => createReplicate(connection, false, clock, note),
  };
}

/** The same model that makes fewer outputs. */
function withOutputs(model: Model, max: number): Model {
  const { num_outputs } = model.parameters;
  if (!num_outputs) return model;
  return { ...model, parameters: { ...model.parameters, num_outputs: { ...num_outputs, max } } };
}

/** Outputs may lie with the upstream itself, and below its name. */
function hostsOf({ origin, hostname }: URL): readonly OutputHost[] {
  return [{ origin }, { host: hostname, subdomains: false }, { host: hostname, subdomains: true }];
}
