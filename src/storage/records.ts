import * as z from 'zod/mini';
import { errorKind } from '../contract/error';
import { MEGAPIXELS, OUTPUT_FORMATS, runInput } from '../contract/input';
import { FAILURES, progress } from '../contract/prediction';
import { STATUSES } from '../contract/status';
import type { Run } from '../session/run';
import type { Session } from '../session/session';
import { DEFAULT_SETTINGS, type Settings } from '../session/settings';
import { SWEEP_PARAMS } from '../session/sweep';

const size = { w: z.int().check(z.minimum(1)), h: z.int().check(z.minimum(1)) };
const photo = z.object({ id: z.string(), name: z.string(), ...size });
const rect = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });

const fallback = DEFAULT_SETTINGS;

/** A setting that is missing or no longer possible is as in a new session. */
const settings = z.object({
  prompt: z.catch(z.string(), fallback.prompt),
  outputs: z.catch(runInput.shape.num_outputs, fallback.outputs),
  steps: z.catch(runInput.shape.num_inference_steps, fallback.steps),
  guidance: z.catch(runInput.shape.guidance, fallback.guidance),
  seed: z.catch(z.nullable(runInput.shape.seed), fallback.seed),
  megapixels: z.catch(z.enum(MEGAPIXELS), fallback.megapixels),
  outputFormat: z.catch(z.enum(OUTPUT_FORMATS), fallback.outputFormat),
  outputQuality: z.catch(runInput.shape.output_quality, fallback.outputQuality),
  loraWeights: z.catch(z.string(), fallback.loraWeights),
  loraScale: z.catch(z.number(), fallback.loraScale),
  outpaint: z.catch(runInput.shape.outpaint, undefined),
  safetyTolerance: z.catch(runInput.shape.safety_tolerance, undefined),
  promptUpsampling: z.catch(runInput.shape.prompt_upsampling, undefined),
  fit: z.catch(z.enum(['pad', 'crop', 'stretch']), fallback.fit),
  grow: z.catch(z.number(), fallback.grow),
  feather: z.catch(z.number().check(z.minimum(0)), fallback.feather),
}) satisfies z.ZodMiniType<Settings>;

/** A session as it is stored: its runs have records of their own. */
export const sessionRecord = z.object({
  id: z.string(),
  photo: z.nullable(photo),
  settings,
  shown: z.catch(
    z.nullable(z.object({ runId: z.string(), index: z.int().check(z.minimum(0)) })),
    null,
  ),
  createdAt: z.number(),
  updatedAt: z.number(),
}) satisfies z.ZodMiniType<Omit<Session, 'runs'>>;
export type SessionRecord = z.infer<typeof sessionRecord>;

const axis = z.object({ param: z.enum(SWEEP_PARAMS), values: z.array(z.number()) });
const sweep = z.object({ id: z.string(), across: axis, down: z.nullable(axis) });

/** The pictures that a mix is of; a raw output never is. */
const mixed = z.union([
  z.object({ kind: z.literal('photo'), runId: z.string() }),
  z.object({
    kind: z.literal('fill'),
    runId: z.string(),
    index: z.int().check(z.minimum(0)),
    feather: z.optional(z.number()),
  }),
]);
const mix = z.object({
  of: z.array(z.object({ ref: mixed, run: z.int() })),
  blend: z.number(),
});

export const runRecord = z.object({
  id: z.string(),
  number: z.int().check(z.minimum(1)),
  state: z.enum(['queued', 'submitting', 'cancelling', 'paused', 'detached', 'lost', ...STATUSES]),
  predictionId: z.nullable(z.string()),
  model: z.string(),
  input: runInput,
  photo,
  frame: z.object({ rect, working: z.object(size) }),
  grow: z.number(),
  feather: z.number(),
  createdAt: z.number(),
  progress: z.nullable(progress),
  seed: z.nullable(z.int()),
  predictTime: z.nullable(z.number()),
  error: z.nullable(
    z.object({ kind: errorKind, message: z.string(), failure: z.nullable(z.enum(FAILURES)) }),
  ),
  tries: z.int(),
  retryAt: z.nullable(z.number()),
  watchedSince: z.number(),
  failedPolls: z.int(),
  outputs: z.array(
    z.object({
      index: z.int().check(z.minimum(0)),
      state: z.enum(['waiting', 'ready', 'withheld', 'expired', 'missing']),
    }),
  ),
  name: z.catch(z.optional(z.string()), undefined),
  starred: z.catch(z.optional(z.boolean()), undefined),
  deletedAt: z.catch(z.optional(z.number()), undefined),
  sweep: z.catch(z.optional(sweep), undefined),
  mix: z.catch(z.optional(mix), undefined),
}) satisfies z.ZodMiniType<Run>;

/** The run lengths of a mask, as `mask/packCoverage` packs them. */
export const packedRecord = z.instanceof(Uint8Array);

/** A mask: the CRC-32 of its coverage, its bands being records of their own. Version 1 kept it packed as a whole. */
export const maskRecord = z.union([
  z.object({ hash: z.number(), bands: z.literal(true) }),
  z.object({ hash: z.number(), packed: packedRecord }),
]);

export const bandRecord = z.object({ band: z.int().check(z.minimum(0)), packed: packedRecord });

/** What the list of sessions shows of one besides its record. A name given by the person; else the photo's. */
export const cardRecord = z.object({
  name: z.catch(z.nullable(z.string()), null),
  thumbnail: z.catch(z.nullable(z.instanceof(Blob)), null),
  /** Milliseconds since 1970; null while it is not deleted. */
  deletedAt: z.catch(z.nullable(z.number()), null),
});
export type Card = Readonly<z.infer<typeof cardRecord>>;

/** To which session a picture belongs, and how many bytes it has. */
export const fileRecord = z.object({ key: z.string(), session: z.string(), bytes: z.number() });

export const blobRecord = z.instanceof(Blob);

/** The record, or null when it is missing, broken, or of a shape we no longer know. */
export function parseRecord<T>(schema: z.ZodMiniType<T>, record: unknown): T | null {
  return schema.safeParse(record).data ?? null;
}

/** The records that can be read; a broken one does not take the others with it. */
export function parseRecords<T>(schema: z.ZodMiniType<T>, records: readonly unknown[]): T[] {
  return records.flatMap((record) => parseRecord(schema, record) ?? []);
}
