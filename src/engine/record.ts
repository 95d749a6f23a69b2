import { randomInt } from 'node:crypto';
import { isFinal, type Status } from '../contract/status';
import type { ModelInput } from './input';

/** One prediction as the engine keeps it. Times are milliseconds since 1970. */
export type PredictionRecord = {
  readonly id: string;
  /** What was asked for, without the pictures themselves. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly format: ModelInput['output_format'];
  readonly createdAt: number;
  status: Status;
  startedAt: number | null;
  completedAt: number | null;
  error: string | null;
  /** Encoded outputs in order; empty unless it succeeded. */
  outputs: readonly Uint8Array[];
  logs: () => string;
  /** Outputs and logs have been dropped for age or room. */
  isRemoved: boolean;
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** A new prediction, not yet begun. Its id looks like Replicate's: 26 lower-case letters and digits. */
export function newRecord(input: ModelInput, now: number): PredictionRecord {
  const { image, mask, ...parameters } = input;
  return {
    id: Array.from({ length: 26 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
    input: { ...parameters, image: summary(image), mask: summary(mask) },
    format: input.output_format,
    createdAt: now,
    status: 'starting',
    startedAt: null,
    completedAt: null,
    error: null,
    outputs: [],
    logs: () => '',
    isRemoved: false,
  };
}

/** Echoing megabytes at every poll would help nobody. */
function summary(picture: Uint8Array): string {
  return `(${picture.byteLength} bytes)`;
}

/** Ends a prediction, unless it has ended already. */
export function endRecord(
  record: PredictionRecord,
  now: number,
  end: { status: 'succeeded' | 'failed' | 'canceled'; error?: string; outputs?: Uint8Array[] },
): void {
  if (isFinal(record.status)) return;
  record.status = end.status;
  record.error = end.error ?? null;
  record.outputs = end.outputs ?? [];
  record.completedAt = now;
}

/** Begins a prediction; later outputs find it begun. */
export function beginRecord(record: PredictionRecord, now: number): void {
  if (record.status !== 'starting') return;
  record.status = 'processing';
  record.startedAt = now;
}
