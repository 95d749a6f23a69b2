import * as z from 'zod';
import type { Status } from '../contract/status';

/** What an upstream said about a prediction, once, in our words. */
export type Snapshot = {
  readonly id: string | null;
  readonly status: Status;
  /** A status we do not know, for the log; it counts as `processing`. */
  readonly unknownStatus: string | null;
  /** Addresses of the outputs, http(s) or data. */
  readonly outputs: readonly string[];
  readonly error: string | null;
  readonly logs: string;
  readonly dataRemoved: boolean;
  /** Seconds. */
  readonly predictTime: number | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number | null;
};

const MAX_LOGS = 256 * 1024;

/** Statuses as they occur, lower-cased, relays included (upstream.md §6.2). */
const STATUS_OF: Readonly<Record<string, Status>> = {
  starting: 'starting',
  queued: 'starting',
  pending: 'starting',
  submitted: 'starting',
  in_queue: 'starting',
  processing: 'processing',
  running: 'processing',
  in_progress: 'processing',
  succeeded: 'succeeded',
  successful: 'succeeded',
  success: 'succeeded',
  completed: 'succeeded',
  ready: 'succeeded',
  failed: 'failed',
  error: 'failed',
  failure: 'failed',
  canceled: 'canceled',
  cancelled: 'canceled',
  aborted: 'aborted',
};

const optionalText = z.string().nullable().catch(null).default(null);
const pictureAddress = z.string().regex(/^(https?:\/\/|data:image\/\w+;base64,)/);

/** Every field may be missing or of another type: then it counts as absent. */
const loose = z.object({
  id: optionalText,
  task_id: optionalText,
  status: optionalText,
  output: z.unknown().optional(),
  error: z.unknown().optional(),
  logs: z.unknown().optional(),
  data_removed: z.boolean().catch(false).default(false),
  metrics: z.object({ predict_time: z.number() }).nullable().catch(null).default(null),
  created_at: optionalText,
});

/** Reads an upstream's prediction tolerantly (upstream.md §6.2). `urls` is never read. */
export function parseSnapshot(body: object): Snapshot {
  const raw = loose.parse(body);
  const word = raw.status?.toLowerCase() ?? 'starting';
  const known = Object.hasOwn(STATUS_OF, word);
  return {
    id: raw.id ?? raw.task_id,
    status: known ? STATUS_OF[word] : 'processing',
    unknownStatus: known ? null : word,
    outputs: readOutputs(raw.output),
    error: readError(raw.error),
    logs: readText(raw.logs).slice(-MAX_LOGS),
    dataRemoved: raw.data_removed,
    predictTime: raw.metrics?.predict_time ?? null,
    createdAt: readTime(raw.created_at),
  };
}

const listed = z.object({ data: z.array(z.unknown()) });
const addressed = z.object({ url: z.string() });

/** A string, an array of strings or `{url}`, or `{data: […]}`: whatever of it is a picture's address. */
function readOutputs(output: unknown): string[] {
  const wrapped = listed.safeParse(output);
  const items = wrapped.success ? wrapped.data.data : [output].flat();
  return items
    .map((item) => addressed.safeParse(item).data?.url ?? item)
    .flatMap((item) => pictureAddress.safeParse(item).data ?? []);
}

const messaged = z.object({ message: z.string() });

function readError(error: unknown): string | null {
  if (error === null || error === undefined || error === '') return null;
  return messaged.safeParse(error).data?.message ?? readText(error);
}

function readText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

function readTime(text: string | null): number | null {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

/** An answer that says: it ended, and everything about it has been deleted. */
export const GONE: Snapshot = parseSnapshot({ status: 'succeeded', data_removed: true });
