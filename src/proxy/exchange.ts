import { ApiFailure } from './apiFailure';
import type { Clock } from './clock';
import type { OutputHost } from './env';
import type { Note } from './log';
import { outputAllowed } from './outputAllowed';
import { parseTrouble } from './parseTrouble';
import { readAnswer } from './readAnswer';
import { readText } from './readText';
import { AttemptFailed, type Call, mishapOf, withRetries } from './retries';
import type { Fetch, Sent } from './sent';
import { badAnswer, failureOf, lostFailure, unsentFailure } from './upstreamFailure';

/** Where an upstream is, what it must be told, and how it and its outputs are reached. */
export type Connection = {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: Fetch;
  /** For outputs on hosts known by name only: it never connects to a private address. */
  readonly fetchPublic: Fetch;
  readonly outputHosts: readonly OutputHost[];
};

/** Single attempts at an upstream, each ending in an answer or an AttemptFailed that says whether another may help. */
export type Exchange = {
  /** The JSON object of a good answer. */
  ask(call: Call, path: string, init: Sent, client?: AbortSignal): Promise<object>;
  /** A picture from an address of `outputHosts`, tried again as the table says; without the key, never redirected. */
  image(address: string, signal?: AbortSignal): Promise<Response>;
};

const TIMEOUT_MS: Readonly<Record<Call, number>> = {
  create: 75_000,
  get: 15_000,
  cancel: 15_000,
  image: 60_000,
  file: 60_000,
};

/** Room for what an answer may hold at most: five data URIs, four outputs and an echoed photo, of 8.3 MB each (upstream.md §1.10). */
export const MAX_ANSWER_BYTES = 48 * 1024 * 1024;

/** Errors of connecting: the request surely did not leave. */
const UNSENT = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Talks HTTP at the connection, tolerant and patient as upstream.md §6 says. `timeouts` take the place of its own. */
export function createExchange(
  connection: Connection,
  clock: Clock,
  note: Note,
  timeouts: Partial<Record<Call, number>> = {},
): Exchange {
  const limits = { ...TIMEOUT_MS, ...timeouts };

  /** Does it within the call's time, and for as long as the client is there. */
  async function limited<T>(
    call: Call,
    client: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const own = new AbortController();
    const giveUp = (event: Event) => own.abort((event.target as AbortSignal).reason);
    const { signal: late, callOff } = clock.timeout(limits[call]);
    const listening = new AbortController();
    for (const ends of [late, client]) {
      if (ends?.aborted) own.abort(ends.reason);
      ends?.addEventListener('abort', giveUp, { signal: listening.signal });
    }
    try {
      return await work(own.signal);
    } catch (error) {
      throw sendFailure(call, error, client);
    } finally {
      // A client's connection outlives a call, and would keep all of it.
      listening.abort();
      callOff();
    }
  }

  async function ask(call: Call, path: string, init: Sent, client?: AbortSignal) {
    const headers = { ...connection.headers, Accept: 'application/json', ...init.headers };
    const { fetch, baseUrl } = connection;
    const { response, text } = await limited(call, client, async (signal) => {
      const answered = await fetch(baseUrl + path, {
        ...init,
        headers,
        redirect: 'manual',
        signal,
      });
      return { response: answered, text: await readText(answered, MAX_ANSWER_BYTES) };
    });
    if (text === null) {
      throw new AttemptFailed('refused', response.status, badAnswer('the answer is too large'));
    }
    const answer = readAnswer(response.ok, text);
    if (answer.what === 'prediction') return answer.body;
    if (answer.what === 'garbled') {
      throw new AttemptFailed('garbled', response.status, badAnswer('the answer is not JSON'));
    }
    const trouble = parseTrouble(response, answer.body, clock.now());
    note({ call, status: trouble.status, kind: trouble.kind, upstream: trouble.text });
    const mishap = trouble.kind === 'billing' ? 'refused' : mishapOf(trouble.status);
    throw new AttemptFailed(mishap, trouble.status, failureOf(call, trouble), trouble.waitMs);
  }

  /** Its time also limits the body, which is read by others. */
  async function sendForImage(go: Fetch, address: string, client?: AbortSignal) {
    const signal = AbortSignal.any([clock.timeout(limits.image).signal, client ?? []].flat());
    const headers = { Accept: 'image/*' };
    return go(address, { headers, redirect: 'manual', signal }).catch((error: unknown) => {
      throw sendFailure('image', error, client);
    });
  }

  async function attemptImage(address: string, signal?: AbortSignal): Promise<Response> {
    const allowed = outputAllowed(address, connection.outputHosts);
    if (!allowed) throw badAnswer('the output lies on a host we do not fetch from');
    const go = allowed === 'by origin' ? connection.fetch : connection.fetchPublic;
    const response = await sendForImage(go, address, signal);
    if (response.status === 200 && response.body) return response;
    await response.body?.cancel();
    const { status, waitMs } = parseTrouble(response, null, clock.now());
    const failure = [403, 404, 410].includes(status)
      ? new ApiFailure('not_found', 'the upstream no longer has this output')
      : badAnswer(`the output's host answered ${status}`);
    throw new AttemptFailed(mishapOf(status), status, failure, waitMs);
  }

  return {
    ask,
    image: (address, signal) =>
      withRetries('image', () => attemptImage(address, signal), clock, signal),
  };
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
