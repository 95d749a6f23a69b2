import { RequestError } from './requestError';

const MAX_RETRIES = 3;
const LONGEST_WAIT_MS = 60_000;

/** How reads are repeated: up to three times, and only where the API says that it may help (upstream.md §6.4). */
export const retryRequest = {
  // A service on this machine answers without any network.
  networkMode: 'always' as const,
  retry: (failures: number, error: Error) => failures < MAX_RETRIES && isRetryable(error),
  retryDelay: (failures: number, error: Error) =>
    Math.min(LONGEST_WAIT_MS, retryAfter(error) ?? 500 * 2 ** failures),
};

function isRetryable(error: Error): boolean {
  if (!(error instanceof RequestError)) return false;
  return error.apiError.kind === 'network' || error.apiError.retryable;
}

function retryAfter(error: Error): number | null {
  return error instanceof RequestError ? error.apiError.retryAfterMs : null;
}
