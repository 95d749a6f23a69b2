import * as z from 'zod';
import { type UpstreamName, upstreamName } from '../contract/config';
import { PAID_SERVICES } from './paidServices';

/** A host outputs may come from: one exact origin, or an https host with or without its subdomains. */
export type OutputHost =
  | { readonly origin: string }
  | { readonly host: string; readonly subdomains: boolean };

/** Where Cog can reach us to report, and what its container was given as WEBHOOK_AUTH_TOKEN. */
export type CogWebhook = { readonly url: string; readonly token: string };

/** The settings of the server, checked (design.md §6). */
export type Env = {
  readonly host: string;
  readonly port: number;
  readonly upstream: UpstreamName;
  /** Base URL without a slash at its end; null for the engine. */
  readonly upstreamUrl: string | null;
  /** The upstream's key; null for the engine and for Cog. */
  readonly key: string | null;
  readonly outputHosts: readonly OutputHost[];
  readonly loraHosts: readonly string[];
  readonly maxUploadBytes: number;
  /** Creates per client, and by all clients together. */
  readonly createPerMinute: number;
  readonly createPerMinuteInAll: number;
  /** Creates that are with the upstream at the same time. */
  readonly maxConcurrent: number;
  /** Where Cog reports to; null: its runs are waited for. */
  readonly cogWebhook: CogWebhook | null;
  readonly accessToken: string | null;
  /** The path of an ONNX file for the engine to fill with. */
  readonly engineModel: string | null;
};

/** A setting that stops the start; the message is one line and never holds a secret. */
export class EnvError extends Error {}

const MEGABYTE = 1024 * 1024;

const COG_URL = 'http://127.0.0.1:5001';

const HOST_ENTRY = /^(\*\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*)$/;

const list = z.string().transform((value) =>
  value
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== ''),
);

const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' });
const outputHost = z
  .string()
  .refine((entry) => HOST_ENTRY.test(entry) || isOrigin(entry), {
    error: 'must list hosts (a.example, *.a.example) or origins (https://a.example)',
  })
  .transform(toOutputHost);

const secret = z.string().regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces');
const within = (min: number, max: number) =>
  z.coerce
    .number(`must be a number from ${min} to ${max}`)
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`);
const wholeWithin = (min: number, max: number) =>
  within(min, max).refine(Number.isInteger, { error: 'must be a whole number' });

const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeWithin(0, 65_535).default(5173),
  UPSTREAM: z.optional(upstreamName),
  QUICKROUTER_API_KEY: secret.optional(),
  REPLICATE_API_TOKEN: secret.optional(),
  UPSTREAM_URL: webAddress.optional(),
  OUTPUT_HOSTS: list
    .pipe(z.array(outputHost))
    .default(['replicate.delivery', '*.replicate.delivery'].map(toOutputHost)),
  LORA_HOSTS: list.default([]),
  MAX_UPLOAD_MB: within(0.01, 1024).default(24),
  CREATE_PER_MINUTE: wholeWithin(1, 100_000).default(30),
  CREATE_PER_MINUTE_IN_ALL: wholeWithin(1, 100_000).default(120),
  MAX_CONCURRENT: wholeWithin(1, 1000).default(8),
  COG_WEBHOOK_URL: webAddress.optional(),
  COG_WEBHOOK_TOKEN: secret.optional(),
  ACCESS_TOKEN: secret.optional(),
  ENGINE_MODEL: z.string().optional(),
  ALLOW_ANONYMOUS: z.enum(['0', '1']).optional(),
});
type Variables = z.infer<typeof variables>;

/** Checks the environment once. Empty variables count as not set. Throws EnvError with one clear line. */
export function readEnv(environment: Record<string, string | undefined>): Env {
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  const parsed = variables.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new EnvError(`${issue.path[0].toString()}: ${issue.message}`);
  }
  const vars = parsed.data;
  const upstream = chooseUpstream(vars);
  const env: Env = {
    host: vars.HOST,
    port: vars.PORT,
    upstream,
    ...connection(upstream, vars),
    outputHosts: vars.OUTPUT_HOSTS,
    loraHosts: vars.LORA_HOSTS,
    maxUploadBytes: Math.floor(vars.MAX_UPLOAD_MB * MEGABYTE),
    createPerMinute: vars.CREATE_PER_MINUTE,
    createPerMinuteInAll: vars.CREATE_PER_MINUTE_IN_ALL,
    maxConcurrent: vars.MAX_CONCURRENT,
    cogWebhook: webhookOf(vars),
    accessToken: vars.ACCESS_TOKEN ?? null,
    engineModel: modelOf(vars, upstream),
  };
  const open = env.accessToken === null && vars.ALLOW_ANONYMOUS !== '1';
  if (env.key !== null && open && !isLoopback(env.host)) {
    throw new EnvError(
      `HOST=${env.host} lets others spend your ${upstream} credit: set ACCESS_TOKEN, or ALLOW_ANONYMOUS=1`,
    );
  }
  return env;
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

function chooseUpstream(vars: Variables): Env['upstream'] {
  if (vars.UPSTREAM) return vars.UPSTREAM;
  if (vars.QUICKROUTER_API_KEY && vars.REPLICATE_API_TOKEN) {
    throw new EnvError('Two keys are set: say which to use with UPSTREAM=quickrouter or replicate');
  }
  if (vars.QUICKROUTER_API_KEY) return 'quickrouter';
  return vars.REPLICATE_API_TOKEN ? 'replicate' : 'engine';
}

function connection(upstream: Env['upstream'], vars: Variables) {
  if (upstream === 'engine') return { upstreamUrl: null, key: null };
  if (upstream === 'cog')
    return { upstreamUrl: withoutSlash(vars.UPSTREAM_URL ?? COG_URL), key: null };
  const { key, url } = PAID_SERVICES[upstream];
  const value = vars[key];
  if (!value) throw new EnvError(`UPSTREAM=${upstream} needs ${key}`);
  return { upstreamUrl: withoutSlash(vars.UPSTREAM_URL ?? url), key: value };
}

function webhookOf(vars: Variables): CogWebhook | null {
  const { COG_WEBHOOK_URL: url, COG_WEBHOOK_TOKEN: token } = vars;
  if (!url) return null;
  if (!token) throw new EnvError('COG_WEBHOOK_URL needs COG_WEBHOOK_TOKEN');
  return { url: withoutSlash(url), token };
}

function modelOf({ ENGINE_MODEL: path }: Variables, upstream: Env['upstream']): string | null {
  if (path === undefined) return null;
  if (upstream !== 'engine')
    throw new EnvError(`ENGINE_MODEL is for UPSTREAM=engine, not ${upstream}`);
  return path;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

function isOrigin(entry: string): boolean {
  const isWeb = /^https?:\/\//.test(entry) && URL.canParse(entry);
  return isWeb && new URL(entry).origin === entry.replace(/\/$/, '');
}

function toOutputHost(entry: string): OutputHost {
  const named = HOST_ENTRY.exec(entry);
  if (!named) return { origin: new URL(entry).origin };
  return { host: named[2], subdomains: named[1] !== undefined };
}
