import { PREDICTION_ID } from '../contract/prediction';
import { isFinal } from '../contract/status';
import { ApiFailure } from './apiFailure';
import type { Clock } from './clock';
import { createBody } from './createBody';
import { type Connection, createExchange } from './exchange';
import { pictureSender } from './files';
import type { Note } from './log';
import { parseSnapshot } from './parseSnapshot';
import { predictionPath } from './predictionPath';
import { AttemptFailed, withRetries } from './retries';
import type { Upstream } from './upstream';
import { badAnswer } from './upstreamFailure';

const CANNOT_CANCEL = new Set<number | null>([404, 405, 501]);

/** A client of Replicate's HTTP shape. `files`: pictures above the data-URI limit go through its Files API. */
export function createReplicate(
  connection: Connection,
  files: boolean,
  clock: Clock,
  note: Note,
): Upstream {
  const { ask, image } = createExchange(connection, clock, note);
  const sent = pictureSender({ ask, clock, baseUrl: connection.baseUrl, files });

  const get: Upstream['get'] = (id, young, signal) =>
    withRetries(
      'get',
      async () => {
        const answer = ask('get', predictionPath(id), {}, signal);
        return parseSnapshot(await answer.catch((error) => settle(error, young)));
      },
      clock,
      signal,
    );

  const create: Upstream['create'] = async (order) => {
    const [image, mask] = await Promise.all([sent(order.image), sent(order.mask)]);
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: createBody(order.input, { image, mask }),
    };
    const path = `/models/${order.path}/predictions`;
    const answer = await withRetries('create', () => ask('create', path, init), clock);
    const snapshot = parseSnapshot(answer);
    const { id } = snapshot;
    if (!id || !PREDICTION_ID.test(id)) throw badAnswer('the created prediction has no usable id');
    return { ...snapshot, id };
  };

  const cancel: Upstream['cancel'] = async (id, young) => {
    const path = `${predictionPath(id)}/cancel`;
    try {
      const answer = await withRetries(
        'cancel',
        () => ask('cancel', path, { method: 'POST' }),
        clock,
      );
      const snapshot = parseSnapshot(answer);
      return snapshot.id ? snapshot : await get(id, young);
    } catch (error) {
      if (!(error instanceof AttemptFailed) || !CANNOT_CANCEL.has(error.status)) throw error;
      const snapshot = await get(id, young);
      if (isFinal(snapshot.status)) return snapshot;
      throw new ApiFailure('unsupported', 'the upstream cannot cancel');
    }
  };

  return { create, get, cancel, image, state: async () => null, hook: null };
}

/** Only a young prediction is looked for again after a 404. */
function settle(error: unknown, young: boolean): never {
  if (error instanceof AttemptFailed && error.mishap === 'missing' && !young) {
    throw new AttemptFailed('refused', error.status, error.failure);
  }
  throw error;
}
