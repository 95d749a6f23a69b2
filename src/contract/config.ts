import * as z from 'zod/mini';

const UPSTREAMS = ['engine', 'quickrouter', 'replicate', 'cog'] as const;
export const upstreamName = z.enum(UPSTREAMS);
export type UpstreamName = z.infer<typeof upstreamName>;

const sizeLimits = z.object({
  multiple: z.int(),
  minSide: z.int(),
  maxSide: z.int(),
  warnSide: z.int(),
});

/**
 * One parameter of a model as the upstream treats it; `ignored` gives the reason when it has no effect. Its range or
 * its choices, and what a form begins with, where the model has its own.
 */
const parameter = z.object({
  name: z.string(),
  ignored: z.nullable(z.string()),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  choices: z.optional(z.array(z.string())),
  initial: z.optional(z.union([z.number(), z.string(), z.boolean()])),
});
export type Parameter = z.infer<typeof parameter>;

/**
 * Where code goes that asks the service itself: its public address (null: this server speaks for it, at
 * `/replicate/v1`), and the environment variable that is to hold a key. The page holds neither by itself.
 */
const service = z.object({ url: z.nullable(z.string()), keyVariable: z.string() });
export type Service = z.infer<typeof service>;

/** The answer of `GET /api/config`. */
export const apiConfig = z.object({
  upstream: upstreamName,
  models: z
    .array(
      z.object({
        id: z.string(),
        label: z.string(),
        limits: sizeLimits,
        parameters: z.array(parameter),
      }),
    )
    .check(z.minLength(1)),
  maxUploadBytes: z.int(),
  /** Absent where the upstream speaks another language. */
  service: z.optional(service),
});
export type ApiConfig = z.infer<typeof apiConfig>;
export type ModelConfig = ApiConfig['models'][number];
