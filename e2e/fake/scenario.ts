/** What goes wrong with one HTTP exchange: an answer, or what happens to the connection. */
export type Trouble =
  | { readonly status: number; readonly body: object | string; readonly headers?: HeadersInit }
  /** The connection breaks before anything is done. */
  | 'reset'
  /** The work is done, then the connection breaks. */
  | 'lost'
  /** No answer ever comes. */
  | 'hang'
  /** Half of the right body comes, then the connection breaks. */
  | 'cut'
  /** The right body comes in small drops. */
  | 'drip'
  /** The work is done; the answer takes two seconds. */
  | 'late';

type Times = { readonly trouble: Trouble; readonly times: number };

/** How the fake behaves towards one prompt. */
export type Scenario = {
  /** Befalls the first creates with the same prompt. */
  readonly create: Times | null;
  /** Befalls the first polls of a prediction. */
  readonly get: Times | null;
  readonly cancel: Trouble | null;
  /** Only one create in ten seconds. */
  readonly burst: boolean;
  /** The form of the create's answer: the seed page's, or Replicate's with `urls` on a foreign host. */
  readonly created: 'minimal' | 'full';
  readonly createdStatus: number;
  /** Wrapped as `{code, message, data}`. */
  readonly wrapped: boolean;
  /** Milliseconds until it starts, per step, and from the last step to the end. */
  readonly timing: { readonly start: number; readonly step: number; readonly tail: number };
  readonly logs: 'it' | 'bar' | 'returns' | 'none';
  /** Other words for statuses. */
  readonly words: Readonly<Record<string, string>>;
  /** What `output` holds while there is none. */
  readonly pending: 'missing' | 'null' | 'empty';
  readonly output: 'array' | 'string' | 'data' | 'items';
  /** Takes the place of every output's address. */
  readonly address: string | null;
  /** Indexes the safety filter holds back. */
  readonly held: readonly number[];
  /** Outputs are there while it is still `processing`. */
  readonly early: boolean;
  /** So many polls say `succeeded` before the outputs are there. */
  readonly emptyAnswers: number;
  /** Milliseconds until it is stopped, as if `Cancel-After` had said so. */
  readonly cancelAfter: number | null;
  readonly ends: 'succeeded' | 'failed' | 'aborted';
  readonly error: unknown;
  /** Milliseconds from the create until outputs and logs are deleted. */
  readonly lifetime: number;
  readonly image:
    | 'good'
    | 'html'
    | 'wrong-type'
    | 'redirect'
    | 'huge'
    | 'endless'
    | 'corrupt'
    | 403
    | 404;
};

export const DEFAULT: Scenario = {
  create: null,
  get: null,
  cancel: null,
  burst: false,
  created: 'minimal',
  createdStatus: 201,
  wrapped: false,
  timing: { start: 800, step: 40, tail: 400 },
  logs: 'it',
  words: {},
  pending: 'null',
  output: 'array',
  address: null,
  held: [],
  early: false,
  emptyAnswers: 0,
  cancelAfter: null,
  ends: 'succeeded',
  error: null,
  lifetime: 3_600_000,
  image: 'good',
};

/** The address a prompt wants its outputs to have, as in `[address:http://127.0.0.1/]`. */
export function addressIn(prompt: string): string | null {
  return /\[address:([^\]\s]+(?:\][^\]\s]*)?)\]/.exec(prompt)?.[1] ?? null;
}

/** The scenario a prompt asks for, as in `a boat [scenario:slow-bar]`. */
export function scenarioName(prompt: unknown): string {
  return /\[scenario:([\w-]+)\]/.exec(String(prompt))?.[1] ?? 'default';
}
