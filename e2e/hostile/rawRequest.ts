import { randomUUID } from 'node:crypto';
import { createForm } from '../fake/createForm';

export type Headers = Readonly<Record<string, string>>;

/** A request as the bytes that go over the wire: nothing is put right on the way. */
export function rawRequest(
  line: string,
  headers: Headers = {},
  body: string | Uint8Array = '',
): Buffer {
  const all: Headers = { Host: '127.0.0.1', Connection: 'close', ...headers };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([
    Buffer.from(`${line}\r\n${head.join('\r\n')}\r\n\r\n`, 'latin1'),
    Buffer.from(body),
  ]);
}

export const get = (path: string, headers: Headers = {}) =>
  rawRequest(`GET ${path} HTTP/1.1`, headers);

/** A POST with all that is asked of one; headers of one's own take the place of those. */
export const post = (path: string, headers: Headers = {}, body: string | Uint8Array = '') =>
  rawRequest(
    `POST ${path} HTTP/1.1`,
    { 'X-Request-Id': randomUUID(), 'Content-Length': String(Buffer.byteLength(body)), ...headers },
    body,
  );

type Parts = Readonly<Record<string, Blob | string | null>>;

/** A create with this form. */
export async function create(input: object = {}, parts: Parts = {}, headers: Headers = {}) {
  const encoded = new Response(await createForm(input, parts));
  const type = encoded.headers.get('Content-Type') ?? '';
  const body = new Uint8Array(await encoded.arrayBuffer());
  return post('/api/predictions', { 'Content-Type': type, ...headers }, body);
}
