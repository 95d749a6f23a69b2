import { type ApiConfig, apiConfig } from '../contract/config';
import type { RunInput } from '../contract/input';
import { type Prediction, prediction } from '../contract/prediction';
import { request, requestBlob, requestJson } from './request';

/** Longer than the proxy's own patience with the upstream, so that its answer is the one we hear. */
const CREATE_MS = 100_000;
const ANSWER_MS = 45_000;
const BYTES_MS = 90_000;

/** What a create sends. The request id makes it safe to send again. */
export type Create = {
  readonly requestId: string;
  readonly model: string;
  readonly input: RunInput;
  readonly image: Blob;
  readonly mask: Blob;
};

/** What is known of a prediction, for a proxy that was restarted; `created` in milliseconds since 1970. */
export type Hints = { readonly outputs: number; readonly steps: number; readonly created: number };

/** Who answers, and what it can do. */
export function fetchConfig(signal?: AbortSignal): Promise<ApiConfig> {
  return requestJson(apiConfig, '/api/config', { signal, timeoutMs: ANSWER_MS });
}

/** Submits a run. */
export function createPrediction(create: Create): Promise<Prediction> {
  const form = new FormData();
  form.set('image', create.image);
  form.set('mask', create.mask);
  form.set('input', JSON.stringify(create.input));
  form.set('model', create.model);
  return requestJson(prediction, '/api/predictions', {
    method: 'POST',
    headers: { 'X-Request-Id': create.requestId },
    body: form,
    timeoutMs: CREATE_MS,
  });
}

/** Looks at a prediction. */
export function fetchPrediction(
  id: string,
  hints: Hints,
  signal?: AbortSignal,
): Promise<Prediction> {
  const query = new URLSearchParams({
    outputs: String(hints.outputs),
    steps: String(hints.steps),
    created: String(hints.created),
  });
  return requestJson(prediction, `${pathOf(id)}?${query}`, { signal, timeoutMs: ANSWER_MS });
}

/** Asks the upstream to stop; the answer may still be `processing`. */
export function cancelPrediction(id: string, requestId: string): Promise<Prediction> {
  return requestJson(prediction, `${pathOf(id)}/cancel`, {
    method: 'POST',
    headers: { 'X-Request-Id': requestId },
    timeoutMs: ANSWER_MS,
  });
}

/** The bytes of one output; `index` is 0-based. */
export function fetchOutput(id: string, index: number, signal?: AbortSignal): Promise<Blob> {
  return requestBlob(`${pathOf(id)}/outputs/${index}`, { signal, timeoutMs: BYTES_MS });
}

/** Trades the access token for a cookie. */
export async function signIn(token: string): Promise<void> {
  await request('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token }),
    timeoutMs: ANSWER_MS,
  });
}

function pathOf(id: string): string {
  return `/api/predictions/${encodeURIComponent(id)}`;
}
