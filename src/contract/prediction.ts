import * as z from 'zod/mini';
import { errorKind } from './error';
import { STATUSES } from './status';

/** How far a run is. `fraction` 0…1; step and image are 1-based counts of what is being worked on. */
export const progress = z.object({
  fraction: z.number().check(z.minimum(0), z.maximum(1)),
  step: z.int(),
  steps: z.int(),
  image: z.int(),
  images: z.int(),
});
export type Progress = z.infer<typeof progress>;

/** Why a prediction failed: a class the browser can put into words, and the technical text. */
export const FAILURES = ['safety', 'memory', 'interrupted', 'other'] as const;

/** The one shape in which our proxy tells the browser about a prediction (design.md §5). */
export const prediction = z.object({
  id: z.string(),
  status: z.enum(STATUSES),
  done: z.boolean(),
  /** null when unknown. */
  progress: z.nullable(progress),
  outputs: z.array(z.object({ index: z.int().check(z.minimum(0)), url: z.string() })),
  requested: z.int(),
  /** Outputs the upstream made but held back (safety filter). */
  withheld: z.int(),
  seed: z.nullable(z.int()),
  /** Seconds. */
  predictTime: z.nullable(z.number()),
  error: z.nullable(
    z.object({ kind: errorKind, failure: z.nullable(z.enum(FAILURES)), message: z.string() }),
  ),
  /** The upstream has deleted the outputs. */
  expired: z.boolean(),
  createdAt: z.string(),
  expiresAt: z.nullable(z.string()),
});
export type Prediction = z.infer<typeof prediction>;

/** Prediction ids we are willing to put into a path. */
export const PREDICTION_ID = /^[A-Za-z0-9_-]{6,64}$/;
