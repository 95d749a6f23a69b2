import type * as z from 'zod/mini';
import { type ApiError, apiError, apiErrorBody } from '../contract/error';
import { RequestError } from './requestError';

type RequestOptions = Omit<RequestInit, 'signal'> & {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
};

/**
 * The good answer of our API. Throws RequestError for every other answer, for none, and for one that came too late;
 * when the caller's own signal aborts, what that signal says.
 */
export async function request(path: string, options: RequestOptions): Promise<Response> {
  const { timeoutMs, signal, ...init } = options;
  const deadline = AbortSignal.timeout(timeoutMs);
  const stop = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const response = await translated(signal, () => fetch(path, { ...init, signal: stop }));
  if (!response.ok) throw new RequestError(await readError(response));
  return response;
}

/** The JSON of a good answer, checked against its schema. */
export async function requestJson<T>(
  schema: z.ZodMiniType<T>,
  path: string,
  options: RequestOptions,
): Promise<T> {
  const response = await request(path, options);
  const body = await translated(options.signal, () => response.text());
  const parsed = schema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  throw new RequestError(apiError('bad_response', `unexpected answer of ${path}`));
}

/** The bytes of a good answer. */
export async function requestBlob(path: string, options: RequestOptions): Promise<Blob> {
  const response = await request(path, options);
  return translated(options.signal, () => response.blob());
}

/** Words what goes wrong while talking: the network, or our deadline. */
async function translated<T>(signal: AbortSignal | undefined, talk: () => Promise<T>): Promise<T> {
  try {
    return await talk();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    const late = cause instanceof DOMException && cause.name === 'TimeoutError';
    const message = cause instanceof Error ? cause.message : 'no answer';
    throw new RequestError(apiError(late ? 'timeout' : 'network', message, { retryable: true }), {
      cause,
    });
  }
}

async function readError(response: Response): Promise<ApiError> {
  const body = await response.text().catch(() => '');
  const parsed = apiErrorBody.safeParse(parseJson(body));
  if (parsed.success) return parsed.data.error;
  // Not ours: something in between answered, and may let us through the next time.
  return apiError('bad_response', `status ${response.status}`, {
    retryable: response.status >= 500,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
