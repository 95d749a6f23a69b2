import type { ApiFailure } from './apiFailure';
import type { Clock } from './clock';

/** The calls we make to an upstream; `file` puts a picture there before a create. */
export type Call = 'create' | 'get' | 'cancel' | 'image' | 'file';

/** What went wrong with one attempt, as far as trying again is concerned. */
export type Mishap =
  | 'unsent'
  | 'lost'
  | 'garbled'
  | 'missing'
  | 'slow'
  | 'busy'
  | 'throttled'
  | 'broken'
  | 'down'
  | 'refused';

type Wait = (attempt: number, random: number) => number;
type Rule = Readonly<Record<Call, number>> & { readonly waitMs: Wait };

const backOff: Wait = (attempt, random) => 500 * 2 ** (attempt - 1) * (1 + 0.2 * random);

/**
 * Attempts in all, per mishap and call, and the wait after an attempt that failed (upstream.md §6.4). A create that
 * may have arrived is never repeated: it could be billed twice. A throttled create is passed on at once, because the
 * browser counts down on screen (design.md §5).
 */
const RETRIES: Readonly<Record<Mishap, Rule>> = {
  unsent: { create: 2, get: 3, cancel: 2, image: 3, file: 2, waitMs: backOff },
  lost: { create: 1, get: 3, cancel: 2, image: 3, file: 2, waitMs: backOff },
  garbled: { create: 1, get: 3, cancel: 2, image: 1, file: 2, waitMs: backOff },
  missing: { create: 1, get: 3, cancel: 1, image: 1, file: 1, waitMs: () => 2500 },
  slow: { create: 1, get: 3, cancel: 2, image: 3, file: 2, waitMs: backOff },
  busy: { create: 5, get: 1, cancel: 1, image: 1, file: 1, waitMs: () => 2000 },
  throttled: { create: 1, get: 3, cancel: 2, image: 3, file: 2, waitMs: () => DEFAULT_WAIT_MS },
  broken: { create: 1, get: 3, cancel: 2, image: 3, file: 2, waitMs: backOff },
  down: { create: 1, get: 4, cancel: 2, image: 3, file: 2, waitMs: backOff },
  refused: { create: 1, get: 1, cancel: 1, image: 1, file: 1, waitMs: backOff },
};

/** How long to hold back after a 429 that does not say. */
export const DEFAULT_WAIT_MS = 10_000;

/** A prediction younger than this may be unknown for a moment; an older one that is unknown stays so. */
export const YOUNG_MS = 10_000;

/** All waiting within one call; a longer one is passed on, so that the browser is not kept hanging. */
const PATIENCE_MS = 10_000;

const MISHAPS: Readonly<Record<number, Mishap>> = {
  404: 'missing',
  408: 'slow',
  409: 'busy',
  429: 'throttled',
  500: 'broken',
  502: 'down',
  503: 'down',
  504: 'down',
};

/** The row of the table for an HTTP status. */
export function mishapOf(status: number): Mishap {
  return MISHAPS[status] ?? 'refused';
}

/** One attempt that failed: the row of the table, the wait we were told, and what to answer in the end. */
export class AttemptFailed extends Error {
  constructor(
    readonly mishap: Mishap,
    /** The upstream's HTTP status; null when there was no answer. */
    readonly status: number | null,
    readonly failure: ApiFailure,
    readonly toldWaitMs: number | null = null,
  ) {
    super(failure.message);
  }
}

/** Runs `attempt` until it succeeds or the table says enough; then its last error comes out. Bugs and aborts pass through. */
export async function withRetries<T>(
  call: Call,
  attempt: () => Promise<T>,
  { sleep, random }: Pick<Clock, 'sleep' | 'random'>,
  signal?: AbortSignal,
): Promise<T> {
  let waited = 0;
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof AttemptFailed)) throw error;
      const rule = RETRIES[error.mishap];
      const wait = error.toldWaitMs ?? rule.waitMs(count, random());
      waited += wait;
      if (count >= rule[call] || waited > PATIENCE_MS) throw error;
      await sleep(wait, signal);
    }
  }
}
