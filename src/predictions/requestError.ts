import { type ApiError, apiError } from '../contract/error';

/** A request to our API that did not go well: what the API said, or what the browser could make out by itself. */
export class RequestError extends Error {
  readonly apiError: ApiError;

  constructor(apiError: ApiError, options?: ErrorOptions) {
    super(`${apiError.kind}: ${apiError.message}`, options);
    this.name = 'RequestError';
    this.apiError = apiError;
  }
}

/** What went wrong, whatever was thrown. */
export function apiErrorOf(error: Error): ApiError {
  return error instanceof RequestError ? error.apiError : apiError('bad_response', error.message);
}
