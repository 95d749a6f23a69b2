import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { isFinal } from '../contract/status';
import { ApiFailure } from './apiFailure';
import type { Clock } from './clock';
import { cogRuns } from './cogRuns';
import { createBody } from './createBody';
import type { CogWebhook } from './env';
import { type Connection, createExchange } from './exchange';
import type { Note } from './log';
import { predictionPath } from './predictionPath';
import { AttemptFailed, withRetries } from './retries';
import type { Order, Upstream } from './upstream';

/** A run of Cog's without a webhook is one long request; longer than any run may take. */
const SYNC_MS = 35 * 60_000;
/** Cog refuses at once what it refuses; a request that is open after this was taken. */
const TAKEN_MS = 1500;
const STARTING_WAIT_MS = 10_000;
const STATE_MS = 2000;

const health = z.object({ status: z.string() });

/**
 * A client of a self-hosted Cog, which answers no GET for a prediction (upstream.md §4). With a webhook it is asked
 * to work in the background and reports; without one each run is a request that stays open. Either way what is known
 * is kept here, and GET and cancel are answered from it.
 */
export function createCog(
  connection: Connection,
  webhook: CogWebhook | null,
  clock: Clock,
  note: Note,
): Upstream {
  const { ask, image } = createExchange(connection, clock, note, {
    ...(webhook ? {} : { create: SYNC_MS }),
    get: STATE_MS,
  });
  const runs = cogRuns(clock.now);

  function put(id: string, { input, image, mask }: Order): Promise<object> {
    const told = webhook && {
      webhook: `${webhook.url}/cog/predictions/${id}`,
      webhook_events_filter: ['start', 'output', 'logs', 'completed'],
    };
    const init = {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', ...(told && { Prefer: 'respond-async' }) },
      body: createBody(input, { image, mask }, told ?? {}),
    };
    return ask('create', predictionPath(id), init);
  }

  /** One attempt: resolves when it was answered, or is still open and so was taken. */
  async function start(id: string, order: Order): Promise<void> {
    const answered = put(id, order).then((answer) => runs.tell(id, answer));
    if (webhook) return answered;
    const taken = new AbortController();
    let open = false;
    const ended = answered.finally(() => taken.abort());
    ended.catch((error: unknown) => {
      if (open) runs.fail(id, error);
    });
    const stillOpen = clock.sleep(TAKEN_MS, taken.signal).then(
      () => {
        open = true;
        runs.tell(id, { status: 'processing' });
      },
      () => ended,
    );
    await Promise.race([ended, stillOpen]);
  }

  const create: Upstream['create'] = async (order) => {
    const id = randomBytes(13).toString('hex');
    runs.begin(id);
    try {
      await withRetries('create', () => start(id, order), clock);
    } catch (error) {
      runs.forget(id);
      throw await orStarting(error);
    }
    return { ...runs.snapshot(id), id };
  };

  /** A 503 while the container boots is worth waiting for; the run was surely not taken. */
  async function orStarting(error: unknown): Promise<unknown> {
    const busy = error instanceof AttemptFailed && error.status === 503;
    if (!busy || (await state()) !== 'STARTING') return error;
    const details = { retryable: true, retryAfterMs: STARTING_WAIT_MS };
    return new ApiFailure('rate_limited', 'the model is still starting', details);
  }

  async function state(): Promise<string | null> {
    const answer = await ask('get', '/health-check', {}).catch(() => null);
    return health.safeParse(answer).data?.status ?? null;
  }

  const cancel: Upstream['cancel'] = async (id) => {
    if (isFinal(runs.snapshot(id).status)) return runs.snapshot(id);
    const path = `${predictionPath(id)}/cancel`;
    try {
      await withRetries('cancel', () => ask('cancel', path, { method: 'POST' }), clock);
    } catch (error) {
      // It ended meanwhile: the report of that is on its way.
      if (!(error instanceof AttemptFailed) || error.status !== 404) throw error;
    }
    return runs.snapshot(id);
  };

  return {
    create,
    get: async (id) => runs.snapshot(id),
    cancel,
    image,
    state,
    hook: webhook && { token: webhook.token, receive: (id, body) => runs.report(id, body) },
  };
}
