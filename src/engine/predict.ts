import { randomInt } from 'node:crypto';
import { MAX_SEED } from '../contract/input';
import type { About } from './about';
import { Cancelled } from './fill/work';
import type { ModelInput } from './input';
import type { FillJob } from './job';
import type { Pool } from './pool';
import { beginRecord, endRecord, newRecord, type PredictionRecord } from './record';
import { createStepLog } from './stepLog';

/** A prediction on its way. */
export type Running = {
  readonly record: PredictionRecord;
  /** Resolves when the prediction has ended, however it did. */
  readonly ended: Promise<void>;
  /** Resolves when no thread works on it any more, and its pictures are let go. */
  readonly freed: Promise<unknown>;
  /** Ends it as canceled at once; its threads follow within moments. Nothing happens to one that has ended. */
  cancel(): void;
};

/** Starts a prediction: one job an output, all waiting for threads; the record changes as they go. */
export function predict(input: ModelInput, pool: Pool, now: () => number, about: About): Running {
  const record = newRecord(input, now());
  const seed = input.seed || randomInt(1, MAX_SEED + 1);
  const log = createStepLog(
    headOf(input, seed, about),
    input.num_inference_steps,
    input.num_outputs,
    now,
  );
  record.logs = log.text;
  const abort = new AbortController();

  const jobs = Array.from({ length: input.num_outputs }, (_, output) => {
    const onStart = () => {
      beginRecord(record, now());
      log.advance(output, 0);
    };
    const onProgress = (fraction: number) => log.advance(output, fraction);
    return pool.run(jobOf(input, seed, output), { onStart, onProgress }, abort.signal);
  });

  const ended = Promise.all(jobs).then(
    (outputs) => endRecord(record, now(), { status: 'succeeded', outputs }),
    (error: Error) => {
      if (error instanceof Cancelled) endRecord(record, now(), { status: 'canceled' });
      else endRecord(record, now(), { status: 'failed', error: error.message });
      abort.abort();
    },
  );

  return {
    record,
    ended,
    freed: Promise.allSettled([...jobs, ended]),
    cancel() {
      endRecord(record, now(), { status: 'canceled' });
      abort.abort();
    },
  };
}

function jobOf(input: ModelInput, seed: number, variant: number): FillJob {
  return {
    image: input.image,
    mask: input.mask,
    megapixels: input.megapixels,
    seed,
    variant,
    steps: input.num_inference_steps,
    format: input.output_format,
    quality: input.output_quality,
  };
}

/** What the log says before the bars; the note speaks of the prompt. */
function headOf(input: ModelInput, seed: number, about: About): string[] {
  const ignored = Object.keys(about.ignored).filter(
    (name) => name !== 'prompt' && (input[name as keyof ModelInput] ?? '') !== '',
  );
  return [
    `Using seed: ${seed}`,
    about.note,
    ...ignored.map((name) => `local engine: ${name} has no effect and was ignored`),
  ];
}
