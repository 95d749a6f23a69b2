import { type ApiError, apiError, type ErrorDetails, type ErrorKind } from '../contract/error';

const STATUS: Record<ErrorKind, number> = {
  auth: 401,
  billing: 402,
  invalid: 422,
  too_large: 413,
  rate_limited: 429,
  not_found: 404,
  unsupported: 405,
  upstream: 502,
  timeout: 504,
  network: 502,
  bad_response: 502,
};

/** Whatever ends a request other than well: thrown anywhere, answered in one place. `message` is ours, never the vendor's. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly error: ApiError;

  constructor(kind: ErrorKind, message: string, details: ErrorDetails & { status?: number } = {}) {
    super(message);
    const { status = STATUS[kind], ...rest } = details;
    this.status = status;
    this.error = apiError(kind, message, rest);
  }
}

/** The answer the browser gets; `requestId` is used when the failure has none of its own. */
export function failureResponse(failure: ApiFailure, requestId: string | null): Response {
  const { retryAfterMs } = failure.error;
  const error = { ...failure.error, requestId: failure.error.requestId ?? requestId };
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (retryAfterMs !== null) headers.set('Retry-After', String(Math.ceil(retryAfterMs / 1000)));
  return Response.json({ error }, { status: failure.status, headers });
}

/** A 422 that names one part of the form. */
export function invalidField(field: string, message: string): ApiFailure {
  return new ApiFailure('invalid', `${field}: ${message}`, { fields: [{ field, message }] });
}
