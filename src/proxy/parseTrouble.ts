import * as z from 'zod';
import type { ApiError, ErrorKind } from '../contract/error';

/** What an upstream's error answer says, sorted out. `text` is the vendor's own: for the log, never for the browser. */
export type Trouble = {
  readonly kind: ErrorKind;
  /** The HTTP status, or the one a 200 hides in its body. */
  readonly status: number;
  readonly text: string;
  readonly fields: ApiError['fields'];
  readonly requestId: string | null;
  /** How long to wait, as told; null when not told. */
  readonly waitMs: number | null;
};

const LONGEST_WAIT_MS = 60_000;

const KINDS: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid',
  401: 'auth',
  402: 'billing',
  403: 'auth',
  404: 'not_found',
  405: 'invalid',
  408: 'timeout',
  409: 'rate_limited',
  410: 'not_found',
  413: 'too_large',
  415: 'invalid',
  422: 'invalid',
  429: 'rate_limited',
  501: 'unsupported',
};

/** "Insufficient balance" comes as 402, 403 or 429, so its words decide (upstream.md §3.3). */
const QUOTA =
  /insufficient[_ ](user[_ ])?(quota|balance|credit|fund)|pre_consume_token_quota_failed|quota.{0,20}(exhausted|not enough)|余额不足|额度不足/i;

const text = z.string().min(1).optional().catch(undefined);
const wrapped = z.looseObject({ message: text, code: z.unknown().optional() });
const loose = z.looseObject({
  error: z.union([wrapped, z.string()]).optional().catch(undefined),
  code: z.unknown().optional(),
  detail: z.unknown().optional(),
  message: text,
  msg: text,
  err: text,
  error_msg: text,
  title: text,
  retry_after: z.number().min(0).optional().catch(undefined),
  invalid_fields: z.unknown().optional(),
});
type Loose = z.infer<typeof loose>;

/** Sorts out an error answer, or an error inside a 200 (upstream.md §1.5, §3.3, §6.2). `body` is null when not JSON. */
export function parseTrouble(
  response: Pick<Response, 'status' | 'statusText' | 'headers'>,
  body: object | null,
  now: number,
): Trouble {
  const raw = loose.parse(body ?? {});
  const message = errorText(raw) || response.statusText;
  const code = codeOf(raw);
  const status = response.status < 300 ? (hiddenStatus(code) ?? 502) : response.status;
  const inText = /resets in ~?(\d+)s/.exec(message)?.[1];
  const waitMs = raw.retry_after ?? retryAfter(response.headers, now) ?? (inText && Number(inText));
  return {
    kind: QUOTA.test(`${code} ${message}`) ? 'billing' : kindOf(status),
    status,
    text: message,
    fields: fieldsOf(raw),
    requestId: /\(request id: ([\w-]+)\)/i.exec(message)?.[1] ?? null,
    waitMs: typeof waitMs === 'number' ? Math.min(LONGEST_WAIT_MS, waitMs * 1000) : null,
  };
}

function kindOf(status: number): ErrorKind {
  return KINDS[status] ?? (status >= 500 ? 'upstream' : 'bad_response');
}

/** The first of the places where vendors put their message. */
function errorText(raw: Loose): string {
  const { error, detail } = raw;
  const inDetail = typeof detail === 'string' ? detail : cogDetails(detail).map(describeDetail);
  const places = [
    typeof error === 'string' ? error : error?.message,
    inDetail.toString(),
    raw.message,
    raw.msg,
    raw.err,
    raw.error_msg,
    raw.title,
  ];
  return places.find((place) => place) ?? '';
}

function codeOf(raw: Loose): string {
  const inError = typeof raw.error === 'object' ? raw.error.code : undefined;
  const code = inError || raw.code;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : '';
}

function hiddenStatus(code: string): number | null {
  return /^[45]\d\d$/.test(code) ? Number(code) : null;
}

/** Seconds from `Retry-After`, which holds seconds or a date (RFC 9110 §10.2.3). */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('Retry-After');
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, (at - now) / 1000);
}

const cogDetail = z.object({
  loc: z.array(z.union([z.string(), z.number()])),
  msg: z.string(),
  type: z.string().catch('invalid'),
});
const replicateField = z.object({ field: z.string(), type: z.string().catch('invalid') });

/** Which fields were refused, and the vendor's code for why (its sentences stay here). */
function fieldsOf(raw: Loose): ApiError['fields'] {
  const replicate = z.array(replicateField).safeParse(raw.invalid_fields).data ?? [];
  const cog = cogDetails(raw.detail).map(({ loc, type }) => ({ field: loc.join('.'), type }));
  return [...replicate, ...cog].map(({ field, type }) => ({
    field: field.replace(/^(body\.)?(input\.)?/, ''),
    message: `refused by the upstream (${type})`,
  }));
}

function cogDetails(detail: unknown) {
  return z.array(cogDetail).safeParse(detail).data ?? [];
}

function describeDetail({ loc, msg }: z.infer<typeof cogDetail>): string {
  return `${loc.slice(1).join('.')}: ${msg}`;
}
