import * as z from 'zod/mini';

/** What went wrong, as a kind that the browser puts into words. */
export const ERROR_KINDS = [
  'auth',
  'billing',
  'invalid',
  'too_large',
  'rate_limited',
  'not_found',
  'unsupported',
  'upstream',
  'timeout',
  'network',
  'bad_response',
] as const;

export const errorKind = z.enum(ERROR_KINDS);
export type ErrorKind = z.infer<typeof errorKind>;

/** The inner object of every non-2xx answer of our API. `message` is technical; the browser words `kind`. */
const errorShape = z.object({
  kind: errorKind,
  message: z.string(),
  retryable: z.boolean(),
  /** Milliseconds to wait before trying again; null when the upstream did not say. */
  retryAfterMs: z.nullable(z.number()),
  fields: z.array(z.object({ field: z.string(), message: z.string() })),
  requestId: z.nullable(z.string()),
});
export type ApiError = z.infer<typeof errorShape>;
export type ErrorDetails = Partial<Omit<ApiError, 'kind' | 'message'>>;

/** The body of every non-2xx answer of our API. */
export const apiErrorBody = z.object({ error: errorShape });

/** An error that is not retryable and says no more than `kind` and `message`, but for `details`. */
export function apiError(kind: ErrorKind, message: string, details: ErrorDetails = {}): ApiError {
  return {
    kind,
    message,
    retryable: false,
    retryAfterMs: null,
    fields: [],
    requestId: null,
    ...details,
  };
}
