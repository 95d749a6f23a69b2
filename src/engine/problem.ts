import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { InvalidField } from './input';

/** An error answer in Replicate's form (RFC 7807). */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  title: string,
  detail: string,
  extra: Readonly<Record<string, unknown>> = {},
): Response {
  const body = { title, detail, status, ...extra };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

/** The 422 that lists every field that was refused. */
export function invalidInput(c: Context, invalid: readonly InvalidField[]): Response {
  const detail = invalid.map(({ field, description }) => `- ${field}: ${description}\n`).join('');
  return problem(c, 422, 'Input validation failed', detail, { invalid_fields: invalid });
}
