import { z } from 'zod';
import { errorKind } from '../contract/error';
import { MEGAPIXELS, OUTPUT_FORMATS, runInput } from '../contract/input';
import { FAILURES, progress } from '../contract/prediction';
import { STATUSES } from '../contract/status';
import type { Run } from '../session/run';
import type { Session } from '../session/session';
import { DEFAULT_SETTINGS, type Settings } from '../session/settings';

const size = { w: z.int().min(1), h: z.int().min(1) };
const photo = z.object({ id: z.string(), name: z.string(), ...size });
const rect = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });

const fallback = DEFAULT_SETTINGS;

/** A setting that is missing or no longer possible is as in a new session. */
const settings = z.object({
  prompt: z.string().catch(fallback.prompt),
  outputs: runInput.shape.num_outputs.catch(fallback.outputs),
  steps: runInput.shape.num_inference_steps.catch(fallback.steps),
  guidance: runInput.shape.guidance.catch(fallback.guidance),
  seed: runInput.shape.seed.nullable().catch(fallback.seed),
  megapixels: z.enum(MEGAPIXELS).catch(fallback.megapixels),
  outputFormat: z.enum(OUTPUT_FORMATS).catch(fallback.outputFormat),
  outputQuality: runInput.shape.output_quality.catch(fallback.outputQuality),
  loraWeights: z.string().catch(fallback.loraWeights),
  loraScale: z.number().catch(fallback.loraScale),
  fit: z.enum(['pad', 'crop', 'stretch']).catch(fallback.fit),
  grow: z.number().catch(fallback.grow),
  feather: z.number().min(0).catch(fallback.feather),
}) satisfies z.ZodType<Settings>;

/** A session as it is stored: its runs have records of their own. */
export const sessionRecord = z.object({
  id: z.string(),
  photo: photo.nullable(),
  settings,
  shown: z
    .object({ runId: z.string(), index: z.int().min(0) })
    .nullable()
    .catch(null),
  createdAt: z.number(),
  updatedAt: z.number(),
}) satisfies z.ZodType<Omit<Session, 'runs'>>;
export type SessionRecord = z.infer<typeof sessionRecord>;

export const runRecord = z.object({
  id: z.string(),
  number: z.int().min(1),
  state: z.enum(['queued', 'submitting', 'cancelling', 'paused', 'detached', 'lost', ...STATUSES]),
  predictionId: z.string().nullable(),
  model: z.string(),
  input: runInput,
  photo,
  frame: z.object({ rect, working: z.object(size) }),
  grow: z.number(),
  feather: z.number(),
  createdAt: z.number(),
  progress: progress.nullable(),
  seed: z.int().nullable(),
  predictTime: z.number().nullable(),
  error: z
    .object({ kind: errorKind, message: z.string(), failure: z.enum(FAILURES).nullable() })
    .nullable(),
  tries: z.int(),
  retryAt: z.number().nullable(),
  watchedSince: z.number(),
  failedPolls: z.int(),
  outputs: z.array(
    z.object({
      index: z.int().min(0),
      state: z.enum(['waiting', 'ready', 'withheld', 'expired', 'missing']),
    }),
  ),
}) satisfies z.ZodType<Run>;

/** The run lengths of a mask, as `mask/packCoverage` packs them. */
export const packedRecord = z.instanceof(Uint8Array);

/** A packed mask and the CRC-32 of its coverage. */
export const maskRecord = z.object({ packed: packedRecord, hash: z.number() });
export type SavedMask = Readonly<z.infer<typeof maskRecord>>;

export const blobRecord = z.instanceof(Blob);

/** The record, or null when it is missing, broken, or of a shape we no longer know. */
export function parseRecord<T>(schema: z.ZodType<T>, record: unknown): T | null {
  return schema.safeParse(record).data ?? null;
}

/** The records that can be read; a broken one does not take the others with it. */
export function parseRecords<T>(schema: z.ZodType<T>, records: readonly unknown[]): T[] {
  return records.flatMap((record) => parseRecord(schema, record) ?? []);
}
