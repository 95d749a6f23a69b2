import type { ErrorKind } from '../contract/error';
import { ApiFailure } from './apiFailure';
import type { Trouble } from './parseTrouble';
import { type Call, DEFAULT_WAIT_MS } from './retries';

/** Failures that may pass by themselves. */
const PASSING: ReadonlySet<ErrorKind> = new Set(['network', 'timeout', 'upstream', 'rate_limited']);

/** An upstream's error answer as ours. Its own sentences are left out. */
export function failureOf(call: Call, trouble: Trouble): ApiFailure {
  const kind = call === 'create' && trouble.status === 404 ? 'unsupported' : trouble.kind;
  const throttled = kind === 'rate_limited';
  return new ApiFailure(kind, `the upstream answered ${trouble.status} to ${call}`, {
    ...statusFor(kind, trouble.status),
    retryable: throttled || (PASSING.has(kind) && call !== 'create'),
    retryAfterMs: throttled ? (trouble.waitMs ?? DEFAULT_WAIT_MS) : trouble.waitMs,
    fields: trouble.fields,
    requestId: trouble.requestId,
  });
}

/** Where the usual status of a kind would mislead: 401 asks the browser for its own token, 405 blames its method. */
function statusFor(kind: ErrorKind, status: number): { status?: number } {
  if (kind === 'auth' || kind === 'unsupported') return { status: 502 };
  return kind === 'upstream' && [503, 504].includes(status) ? { status } : {};
}

export function unsentFailure(): ApiFailure {
  return new ApiFailure('network', 'the upstream cannot be reached', { retryable: true });
}

/** The request may have arrived. For a create that is a `timeout` either way: `network` says that nothing was sent. */
export function lostFailure(call: Call, timedOut: boolean): ApiFailure {
  if (call === 'create') {
    const message = 'the answer to the create was lost; the prediction may still be running';
    return new ApiFailure('timeout', message);
  }
  const kind = timedOut ? 'timeout' : 'network';
  return new ApiFailure(kind, `the answer to ${call} was lost`, { retryable: true });
}

export function badAnswer(message: string): ApiFailure {
  return new ApiFailure('bad_response', message);
}
