import type { About } from './about';
import type { PredictionRecord } from './record';

const VERSION = '1';

/**
 * The prediction as Replicate's API shows it (upstream.md §1.3).
 * @param base address of the API without a slash at its end; all addresses are built from it
 */
export function presentPrediction(record: PredictionRecord, base: string, about: About) {
  const { id, status, format, startedAt, completedAt } = record;
  const address = `${base}/predictions/${id}`;
  const output = record.outputs.map((_, i) => `${address}/outputs/out-${i}.${format}`);
  return {
    id,
    model: about.model,
    version: VERSION,
    status,
    input: record.input,
    output: output.length > 0 ? output : null,
    logs: record.logs(),
    error: record.error,
    data_removed: record.isRemoved,
    created_at: new Date(record.createdAt).toISOString(),
    ...(startedAt !== null && { started_at: new Date(startedAt).toISOString() }),
    ...(completedAt !== null && {
      completed_at: new Date(completedAt).toISOString(),
      metrics: {
        predict_time: (completedAt - (startedAt ?? completedAt)) / 1000,
        total_time: (completedAt - record.createdAt) / 1000,
        ...(output.length > 0 && { image_count: output.length }),
      },
    }),
    urls: { get: address, cancel: `${address}/cancel` },
  };
}

/** The same as it looked just after the create: what an answer says that could not wait for the end. */
export function presentCreated(record: PredictionRecord, base: string, about: About) {
  const { id, model, version, input, created_at, urls } = presentPrediction(record, base, about);
  return {
    id,
    model,
    version,
    status: 'starting',
    input,
    output: null,
    logs: '',
    error: null,
    data_removed: false,
    created_at,
    urls,
  };
}
