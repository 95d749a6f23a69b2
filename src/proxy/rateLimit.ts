import { ApiFailure } from './apiFailure';
import { createMemory } from './memory';

const MINUTE = 60_000;
const CLIENTS = 10_000;

/** Counts a request of that client; throws `rate_limited` with the wait when there are too many. */
export type RateLimit = (client: string) => void;

/** Counts in a sliding minute, each client by itself, and all of them together where `inAll` is given. */
export function createRateLimit(perMinute: number, now: () => number, inAll?: number): RateLimit {
  const takeInAll = inAll === undefined ? null : createRateLimit(inAll, now);
  const clients = createMemory<number[]>(CLIENTS, MINUTE, now);
  return (client) => {
    const time = now();
    const recent = (clients.get(client) ?? []).filter((at) => at > time - MINUTE);
    if (recent.length >= perMinute) {
      const retryAfterMs = recent[0] + MINUTE - time;
      throw new ApiFailure('rate_limited', `more than ${perMinute} requests in a minute`, {
        retryable: true,
        retryAfterMs,
      });
    }
    takeInAll?.('everyone');
    clients.set(client, [...recent, time]);
  };
}
