import { describe, expect, it } from 'vitest';
import { parseTrouble } from './parseTrouble';

const NOW = Date.parse('2026-01-01T00:00:00Z');

function trouble(status: number, body: object | null, headers: Record<string, string> = {}) {
  return parseTrouble(
    { status, statusText: 'Status text', headers: new Headers(headers) },
    body,
    NOW,
  );
}

describe('parseTrouble', () => {
  it.each([
    [{ error: { message: 'a' }, detail: 'b' }, 'a'],
    [{ error: 'a', detail: 'b' }, 'a'],
    [{ detail: 'a', message: 'b' }, 'a'],
    [{ detail: [{ loc: ['body', 'input', 'seed'], msg: 'a', type: 'x' }] }, 'input.seed: a'],
    [{ message: 'a', title: 'b' }, 'a'],
    [{ msg: 'a' }, 'a'],
    [{ err: 'a' }, 'a'],
    [{ error_msg: 'a' }, 'a'],
    [{ title: 'a', detail: 7 }, 'a'],
    [{}, 'Status text'],
    [null, 'Status text'],
  ])('the message of %o is %s', (body, text) => {
    expect(trouble(400, body).text).toBe(text);
  });

  it.each([
    [402, {}, 'billing'],
    [403, { error: { message: 'x', code: 'insufficient_user_quota' } }, 'billing'],
    [429, { error: { message: '用户额度不足', code: 1 } }, 'billing'],
    [403, { error: { message: 'Insufficient balance' } }, 'billing'],
    [
      429,
      { detail: 'Your rate limit is reduced while you have less than $5.0 in credit.' },
      'rate_limited',
    ],
    [200, { error: { message: 'x', code: '429' } }, 'rate_limited'],
    [200, { code: 401, message: 'x' }, 'auth'],
    [200, { code: 'whatever', message: 'x' }, 'upstream'],
    [418, {}, 'bad_response'],
  ])('%d %o is %s', (status, body, kind) => {
    expect(trouble(status, body).kind).toBe(kind);
  });

  it.each<[object, Record<string, string>, number | null]>([
    [{ retry_after: 5, detail: 'resets in ~9s' }, { 'Retry-After': '7' }, 5000],
    [{ detail: 'resets in ~9s' }, { 'Retry-After': '7' }, 7000],
    [{}, { 'Retry-After': 'Thu, 01 Jan 2026 00:00:11 GMT' }, 11_000],
    [{}, { 'Retry-After': 'Wed, 31 Dec 2025 23:00:00 GMT' }, 0],
    [{ detail: 'Your rate limit resets in ~9s.' }, { 'Retry-After': 'soon' }, 9000],
    [{ retry_after: 600 }, {}, 60_000],
    [{ retry_after: -1 }, {}, null],
    [{}, {}, null],
  ])('%o with %o waits %s', (body, headers, waitMs) => {
    expect(trouble(429, body, headers).waitMs).toBe(waitMs);
  });

  it('names fields of both forms without the vendor’s sentences', () => {
    const fields = [{ field: 'seed', message: 'refused by the upstream (enum)' }];
    const description = 'Buy more!';
    const replicate = { invalid_fields: [{ type: 'enum', field: 'input.seed', description }] };
    const cog = { detail: [{ type: 'enum', loc: ['body', 'input', 'seed'], msg: description }] };
    expect(trouble(422, replicate).fields).toEqual(fields);
    expect(trouble(422, cog).fields).toEqual(fields);
  });
});
