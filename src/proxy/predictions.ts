import type { Prediction } from '../contract/prediction';
import { ApiFailure } from './apiFailure';
import type { Clock } from './clock';
import type { FairQueue } from './fairQueue';
import type { Note } from './log';
import { createMemory } from './memory';
import { outputResponse } from './outputResponse';
import { GONE, type Snapshot } from './parseSnapshot';
import type { CreateRequest } from './readCreate';
import { AttemptFailed, YOUNG_MS } from './retries';
import { LIFETIME_MS, observe, outputAddress, predictionOf, type Tracked, track } from './tracked';
import type { Upstream } from './upstream';

/** What the browser remembers of a run, for when this process does not. */
export type Hints = {
  readonly outputs?: number | undefined;
  readonly steps?: number | undefined;
  /** Milliseconds since 1970. */
  readonly created?: number | undefined;
};

export type Predictions = {
  /** What became of an earlier create with this request id, also while that is under way. */
  find(requestId: string): Promise<Prediction> | undefined;
  /** Joins what is under way or known; else sends it when it is the client's turn. */
  create(requestId: string, client: string, request: CreateRequest): Promise<Prediction>;
  /** Whether this process has made or seen the prediction. */
  knows(id: string): boolean;
  get(id: string, hints: Hints, signal?: AbortSignal): Promise<Prediction>;
  cancel(id: string): Promise<Prediction>;
  output(id: string, index: number, signal?: AbortSignal): Promise<Response>;
};

const REMEMBERED = 2000;

/** Predictions at one upstream, with what we remember of them (bounded, about as long as their outputs live). */
export function createPredictions(
  upstream: Upstream,
  queue: FairQueue,
  clock: Clock,
  note: Note,
): Predictions {
  const creates = createMemory<Promise<Prediction>>(REMEMBERED, LIFETIME_MS, clock.now);
  const records = createMemory<Tracked>(REMEMBERED, 2 * LIFETIME_MS, clock.now);

  function recordOf(id: string, hints: Hints): Tracked {
    return records.get(id) ?? track(id, hints.created ?? 0, hints);
  }

  function record(before: Tracked, answer: Snapshot): Tracked {
    if (answer.unknownStatus !== null) note({ id: before.id, unknownStatus: answer.unknownStatus });
    const createdAt = before.createdAt || (answer.createdAt ?? clock.now());
    // Another answer may have come in between; its progress counts too.
    const latest = records.get(before.id) ?? { ...before, createdAt };
    const after = observe(latest, answer, clock.now());
    // Without the number asked for it is not kept, so that a later hint can tell.
    if (after.requested !== null) records.set(before.id, withoutPictures(after));
    return after;
  }

  const isYoung = (tracked: Tracked) => clock.now() - tracked.createdAt < YOUNG_MS;

  async function look(id: string, hints: Hints, signal?: AbortSignal): Promise<Tracked> {
    const known = recordOf(id, hints);
    const answer = await upstream.get(id, isYoung(known), signal).catch((error: unknown) => {
      if (error instanceof AttemptFailed && error.status === 410) return GONE;
      throw error;
    });
    return record(known, answer);
  }

  async function submit({ input, order }: CreateRequest): Promise<Prediction> {
    const createdAt = clock.now();
    const answer = await upstream.create(order);
    const asked = {
      outputs: input.num_outputs,
      steps: input.num_inference_steps,
      seed: input.seed,
    };
    return predictionOf(record(track(answer.id, createdAt, asked), answer));
  }

  return {
    find: (requestId) => creates.get(requestId),
    knows: (id) => records.get(id) !== undefined,
    create(requestId, client, request) {
      const known = creates.get(requestId);
      if (known) return known;
      const submitted = queue.run(client, () => submit(request));
      creates.set(requestId, submitted);
      submitted.catch((error: unknown) => {
        if (!isLost(error)) creates.delete(requestId);
      });
      return submitted;
    },
    async get(id, hints, signal) {
      return predictionOf(await look(id, hints, signal));
    },
    async cancel(id) {
      const known = recordOf(id, {});
      return predictionOf(record(known, await upstream.cancel(id, isYoung(known))));
    },
    async output(id, index, signal) {
      const known = records.get(id);
      const knownAddress = known && outputAddress(known, index);
      const address = knownAddress ?? outputAddress(await look(id, {}, signal), index);
      if (!address) throw new ApiFailure('not_found', 'no such output');
      return outputResponse(upstream, address, { id, index }, signal);
    },
  };
}

/**
 * Errors are not remembered, so that the same request id may be sent again; a lost create is the exception. The
 * upstream may have taken it, and a second one would be made, and billed, beside the first.
 */
function isLost(error: unknown): boolean {
  return error instanceof AttemptFailed && error.mishap === 'lost';
}

/** Outputs that came as data URIs are megabytes each: rather asked for again than remembered. */
function withoutPictures(tracked: Tracked): Tracked {
  const heavy = tracked.outputs.some((output) => output.startsWith('data:'));
  return heavy ? { ...tracked, outputs: [] } : tracked;
}
