import { z } from 'zod';
import { errorKind } from './error';
import { STATUSES } from './status';

/** How far a run is. `fraction` 0…1; step and image are 1-based counts of what is being worked on. */
export const progress = z.object({
  fraction: z.number().min(0).max(1),
  step: z.number().int(),
  steps: z.number().int(),
  image: z.number().int(),
  images: z.number().int(),
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
  progress: progress.nullable(),
  outputs: z.array(z.object({ index: z.number().int().min(0), url: z.string() })),
  requested: z.number().int(),
  /** Outputs the upstream made but held back (safety filter). */
  withheld: z.number().int(),
  seed: z.number().int().nullable(),
  /** Seconds. */
  predictTime: z.number().nullable(),
  error: z
    .object({ kind: errorKind, failure: z.enum(FAILURES).nullable(), message: z.string() })
    .nullable(),
  /** The upstream has deleted the outputs. */
  expired: z.boolean(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
});
export type Prediction = z.infer<typeof prediction>;

/** Prediction ids we are willing to put into a path. */
export const PREDICTION_ID = /^[A-Za-z0-9_-]{6,64}$/;
