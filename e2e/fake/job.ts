import { logsOf } from './logs';
import type { ModelInput } from './modelInput';
import type { Scenario } from './scenario';

/** One prediction at the fake. */
export type Job = {
  readonly id: string;
  readonly model: string;
  readonly scenario: Scenario;
  readonly input: ModelInput;
  readonly seed: number;
  readonly createdAt: number;
  /** When it stops if it has not ended; milliseconds since 1970. */
  readonly deadline: number | null;
  /** What the model says of pictures it cannot use. */
  readonly badInput: string | null;
  canceledAt: number | null;
  polls: number;
  emptyAnswers: number;
};

type Status = 'starting' | 'processing' | 'succeeded' | 'failed' | 'canceled' | 'aborted';

/** Everything of a job that depends on the time. */
export type JobState = {
  readonly status: Status;
  readonly stepsDone: number;
  /** The pictures are rendered. */
  readonly rendered: boolean;
  readonly deleted: boolean;
};

export function jobState(job: Job, now: number): JobState {
  const { start, step, tail } = job.scenario.timing;
  const allSteps = job.input.num_inference_steps * job.input.num_outputs;
  const late = job.deadline !== null && now >= job.deadline ? job.deadline : null;
  const stoppedAt = job.canceledAt ?? late;
  const running = Math.min(now, stoppedAt ?? now) - job.createdAt - start;
  const stepsDone = Math.min(allSteps, Math.max(0, Math.floor(running / Math.max(step, 1))));
  const rendered = running >= step * allSteps;
  const ended = running >= step * allSteps + tail;
  const deleted = now >= job.createdAt + job.scenario.lifetime;
  if (ended) return { status: endOf(job), stepsDone, rendered, deleted };
  if (stoppedAt !== null) {
    const status = late !== null && running < 0 ? 'aborted' : 'canceled';
    return { status, stepsDone, rendered: false, deleted };
  }
  return { status: running >= 0 ? 'processing' : 'starting', stepsDone, rendered, deleted };
}

function endOf(job: Job): Status {
  return job.badInput ? 'failed' : job.scenario.ends;
}

/** The prediction in Replicate's form. `addresses` are those of the outputs that were not held back. */
export function describeJob(job: Job, now: number, addresses: readonly string[]) {
  const { scenario, input } = job;
  const state = jobState(job, now);
  const ended = !['starting', 'processing'].includes(state.status);
  const log = {
    seed: job.seed,
    steps: input.num_inference_steps,
    images: input.num_outputs,
    stepsDone: state.stepsDone,
    held: scenario.held,
    finished: state.rendered,
  };
  return {
    id: job.id,
    model: `black-forest-labs/${job.model}`,
    version: 'hidden',
    status: scenario.words[state.status] ?? state.status,
    ...outputOf(job, state, addresses),
    logs: state.deleted || state.status === 'starting' ? '' : logsOf(scenario.logs, log),
    error: state.status === 'failed' ? (job.badInput ?? scenario.error) : null,
    data_removed: state.deleted,
    created_at: new Date(job.createdAt).toISOString(),
    ...(ended && { metrics: { predict_time: 9.5, total_time: 9.6 } }),
    urls: foreignUrls(job.id),
  };
}

/** Nobody may call these. */
export function foreignUrls(id: string) {
  const get = `https://api.foreign.invalid/v1/predictions/${id}`;
  return { get, cancel: `${get}/cancel`, stream: 'https://stream.foreign.invalid/v1/files/x' };
}

function outputOf(job: Job, state: JobState, addresses: readonly string[]): { output?: unknown } {
  const { scenario } = job;
  const there = state.status === 'succeeded' || (scenario.early && state.rendered);
  const shown = there && !state.deleted && job.emptyAnswers >= scenario.emptyAnswers;
  if (state.deleted) return { output: null };
  if (!shown)
    return { missing: {}, null: { output: null }, empty: { output: '' } }[scenario.pending];
  if (scenario.output === 'string') return { output: addresses[0] };
  if (scenario.output === 'items') return { output: { data: addresses.map((url) => ({ url })) } };
  return { output: addresses };
}
