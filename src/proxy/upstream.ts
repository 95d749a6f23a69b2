import { PREDICTION_ID } from '../contract/prediction';
import { isFinal } from '../contract/status';
import { ApiFailure } from './apiFailure';
import type { Clock } from './clock';
import type { Driver } from './driver';
import type { Note } from './log';
import { parseSnapshot, type Snapshot } from './parseSnapshot';
import { parseTrouble } from './parseTrouble';
import { readAnswer } from './readAnswer';
import { readText } from './readText';
import { AttemptFailed, type Call, mishapOf, withRetries } from './retries';
import { badAnswer, failureOf, lostFailure, unsentFailure } from './upstreamFailure';

/** What we ask of an upstream. Every method throws ApiFailure, but AttemptFailed where a status is of use. */
export type Upstream = {
  create(modelPath: string, input: object): Promise<Snapshot & { id: string }>;
  /** @param young the prediction was made moments ago, so a 404 may pass */
  get(id: string, young: boolean, signal?: AbortSignal): Promise<Snapshot>;
  cancel(id: string, young: boolean): Promise<Snapshot>;
  /** An output from an address that was checked before; without the key, never redirected. */
  image(address: string, signal?: AbortSignal): Promise<Response>;
};

const TIMEOUT_MS: Readonly<Record<Call, number>> = {
  create: 75_000,
  get: 15_000,
  cancel: 15_000,
  image: 60_000,
};

/** Room for what an answer may hold at most: five data URIs, four outputs and an echoed photo, of 8.3 MB each (upstream.md §1.10). */
const MAX_ANSWER_BYTES = 48 * 1024 * 1024;

/** Errors of connecting: the request surely did not leave. */
const UNSENT = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const CANNOT_CANCEL = new Set<number | null>([404, 405, 501]);

/** A client of Replicate's HTTP shape at the driver's address, tolerant and patient as upstream.md §6 says. */
export function createUpstream(driver: Driver, clock: Clock, note: Note): Upstream {
  async function send(call: Call, url: string, init: RequestInit, client?: AbortSignal) {
    const signals = [clock.timeout(TIMEOUT_MS[call]), client ?? []].flat();
    try {
      return await driver.fetch(url, {
        ...init,
        redirect: 'manual',
        signal: AbortSignal.any(signals),
      });
    } catch (error) {
      throw sendFailure(call, error, client);
    }
  }

  async function attempt(call: Call, path: string, init: RequestInit, client?: AbortSignal) {
    const headers = { ...driver.headers, Accept: 'application/json', ...init.headers };
    const response = await send(call, driver.baseUrl + path, { ...init, headers }, client);
    const text = await readText(response, MAX_ANSWER_BYTES).catch((error: unknown) => {
      throw sendFailure(call, error, client);
    });
    if (text === null) {
      throw new AttemptFailed('refused', response.status, badAnswer('the answer is too large'));
    }
    const answer = readAnswer(response.ok, text);
    if (answer.what === 'prediction') return parseSnapshot(answer.body);
    if (answer.what === 'garbled') {
      throw new AttemptFailed('garbled', response.status, badAnswer('the answer is not JSON'));
    }
    const trouble = parseTrouble(response, answer.body, clock.now());
    note({ call, status: trouble.status, kind: trouble.kind, upstream: trouble.text });
    const mishap = trouble.kind === 'billing' ? 'refused' : mishapOf(trouble.status);
    throw new AttemptFailed(mishap, trouble.status, failureOf(call, trouble), trouble.waitMs);
  }

  const get: Upstream['get'] = (id, young, signal) =>
    withRetries(
      'get',
      () => attempt('get', pathOf(id), {}, signal).catch((error) => settle(error, young)),
      clock,
      signal,
    );

  return {
    get,
    async create(modelPath, input) {
      const init = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ input }),
      };
      const path = `/models/${modelPath}/predictions`;
      const snapshot = await withRetries('create', () => attempt('create', path, init), clock);
      const { id } = snapshot;
      if (!id || !PREDICTION_ID.test(id))
        throw badAnswer('the created prediction has no usable id');
      return { ...snapshot, id };
    },
    async cancel(id, young) {
      const init = { method: 'POST' };
      try {
        const path = `${pathOf(id)}/cancel`;
        const snapshot = await withRetries('cancel', () => attempt('cancel', path, init), clock);
        return snapshot.id ? snapshot : await get(id, young);
      } catch (error) {
        if (!(error instanceof AttemptFailed) || !CANNOT_CANCEL.has(error.status)) throw error;
        const snapshot = await get(id, young);
        if (isFinal(snapshot.status)) return snapshot;
        throw new ApiFailure('unsupported', 'the upstream cannot cancel');
      }
    },
    image(address, signal) {
      return withRetries('image', () => attemptImage(address, signal), clock, signal);
    },
  };

  async function attemptImage(address: string, signal?: AbortSignal): Promise<Response> {
    const response = await send('image', address, { headers: { Accept: 'image/*' } }, signal);
    if (response.status === 200 && response.body) return response;
    await response.body?.cancel();
    const { status, waitMs } = parseTrouble(response, null, clock.now());
    const failure = [403, 404, 410].includes(status)
      ? new ApiFailure('not_found', 'the upstream no longer has this output')
      : badAnswer(`the output's host answered ${status}`);
    throw new AttemptFailed(mishapOf(status), status, failure, waitMs);
  }
}

function pathOf(id: string): string {
  if (!PREDICTION_ID.test(id)) throw new ApiFailure('not_found', 'no such prediction');
  return `/predictions/${encodeURIComponent(id)}`;
}

/** Only a young prediction is looked for again after a 404. */
function settle(error: unknown, young: boolean): never {
  if (error instanceof AttemptFailed && error.mishap === 'missing' && !young) {
    throw new AttemptFailed('refused', error.status, error.failure);
  }
  throw error;
}

function sendFailure(call: Call, error: unknown, client?: AbortSignal): Error {
  if (client?.aborted) return new ApiFailure('network', 'the client went away');
  const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
  if (!timedOut && UNSENT.has(codeOf(error))) {
    return new AttemptFailed('unsent', null, unsentFailure());
  }
  return new AttemptFailed('lost', null, lostFailure(call, timedOut));
}

/** The code of a failed fetch, which wraps the socket's error as its cause. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}
