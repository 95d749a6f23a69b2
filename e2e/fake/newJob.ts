import { randomBytes, randomInt } from 'node:crypto';
import type { Job } from './job';
import type { ModelInput } from './modelInput';
import { prepare } from './paint';
import type { Scenario } from './scenario';

type Given = {
  readonly id?: string;
  readonly model?: string;
  readonly scenario: Scenario;
  readonly input: ModelInput;
  readonly now: number;
  /** Milliseconds after which it is to stop, as `Cancel-After` says. */
  readonly cancelAfter?: number | null;
};

/** A prediction that begins now. */
export async function newJob(given: Given): Promise<Job> {
  const { scenario, input, now, model = 'flux-fill-dev' } = given;
  const cancelAfter = given.cancelAfter ?? scenario.cancelAfter;
  const prepared = await prepare(input);
  return {
    id: given.id ?? randomBytes(13).toString('hex'),
    model,
    scenario:
      model === 'flux-fill-pro' ? { ...scenario, logs: 'none', output: 'string' } : scenario,
    input,
    seed: input.seed || randomInt(1, 65_536),
    createdAt: now,
    deadline: cancelAfter === null ? null : now + cancelAfter,
    badInput: 'badInput' in prepared ? prepared.badInput : null,
    canceledAt: null,
    polls: 0,
    emptyAnswers: 0,
  };
}
