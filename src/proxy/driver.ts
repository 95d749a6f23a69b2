import type { Engine } from '../engine/engine';
import type { Env, OutputHost } from './env';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** One upstream as a value: where it is, what it must be told, what it makes of the parameters. */
export type Driver = {
  readonly name: Env['upstream'];
  readonly label: string;
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: Fetch;
  /** Parameters without effect, and why. */
  readonly ignored: Readonly<Record<string, string>>;
  readonly needsPrompt: boolean;
  readonly outputHosts: readonly OutputHost[];
};

/** Never resolved: requests to it go to the engine in this process. */
const ENGINE_ORIGIN = 'http://engine.invalid';

const FROM_THE_PHOTO = 'the built-in engine fills from the photo itself';
const NO_WEIGHTS = 'the built-in engine has no model to adapt';

/** The driver the settings ask for; `engine` may be null unless they ask for it. */
export function createDriver(env: Env, fetch: Fetch, engine: Engine | null): Driver {
  if (env.upstreamUrl === null) return engineDriver(engine);
  const upstream = new URL(env.upstreamUrl);
  return {
    name: env.upstream,
    label: 'FLUX.1 Fill [dev]',
    baseUrl: env.upstreamUrl,
    headers: { Authorization: `Bearer ${env.key}` },
    fetch,
    ignored: {},
    needsPrompt: true,
    outputHosts: [
      ...env.outputHosts,
      { origin: upstream.origin },
      { host: upstream.hostname, subdomains: false },
      { host: upstream.hostname, subdomains: true },
    ],
  };
}

function engineDriver(engine: Engine | null): Driver {
  if (!engine) throw new Error('the engine is missing');
  return {
    name: 'engine',
    label: 'Built-in engine',
    baseUrl: `${ENGINE_ORIGIN}/replicate/v1`,
    headers: {},
    fetch: (url, init) => engine.fetch(new Request(url, init)),
    ignored: {
      prompt: FROM_THE_PHOTO,
      guidance: FROM_THE_PHOTO,
      lora_weights: NO_WEIGHTS,
      lora_scale: NO_WEIGHTS,
    },
    needsPrompt: false,
    outputHosts: [{ origin: ENGINE_ORIGIN }],
  };
}
