import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { pipeline, Readable } from 'node:stream';
import { type Fetch, isInPieces, type Sent } from './sent';

/**
 * `fetch` by node:http: bytes are sent as they are, and texts in pieces as they are made. The built-in one copies a
 * body three times on its way, and tidying up after that takes longer than all the rest (`npm run bench:proxy`).
 * Redirects are answers here, and answers come uncompressed.
 * @param options of every request, such as how names are looked up
 */
export function nodeFetch(options: RequestOptions = {}): Fetch {
  return async (url, init = {}) => {
    const { body, size, type } = await packed(init.body ?? null);
    const headers = new Headers(init.headers);
    headers.set('Accept-Encoding', 'identity');
    if (type !== null && !headers.has('Content-Type')) headers.set('Content-Type', type);
    if (size !== null) headers.set('Content-Length', String(size));
    const signal = init.signal ?? undefined;
    signal?.throwIfAborted();
    const { request } = url.startsWith('https:') ? https : http;
    const sent = request(url, {
      ...options,
      method: init.method ?? 'GET',
      headers: Object.fromEntries(headers),
      ...(signal && { signal }),
    });
    const incoming = new Promise<IncomingMessage>((answer, fail) => {
      sent.on('response', answer);
      sent.on('error', fail);
    });
    // What goes wrong with sending it, the request itself reports.
    pipeline(body, sent, () => {});
    try {
      return toResponse(await incoming);
    } catch (error) {
      sent.destroy();
      throw signal?.aborted ? signal.reason : error;
    }
  };
}

/** A body as pieces with its bytes in all; a form also as the type that tells its boundary. */
async function packed(body: (Sent['body'] & {}) | null) {
  if (body === null) return { body: [], size: null, type: null };
  if (isInPieces(body)) return { body: body.texts(), size: body.size, type: null };
  if (typeof body === 'string' || body instanceof Uint8Array) {
    return { body: [body], size: Buffer.byteLength(body), type: null };
  }
  const form = new Response(body);
  const bytes = new Uint8Array(await form.arrayBuffer());
  return { body: [bytes], size: bytes.length, type: form.headers.get('Content-Type') };
}

/** @throws RangeError for a status that no Response can have */
function toResponse(incoming: IncomingMessage): Response {
  const status = incoming.statusCode ?? 502;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  }
  const empty = [204, 205, 304].includes(status);
  if (empty) incoming.resume();
  const body = empty ? null : (Readable.toWeb(incoming) as ReadableStream<Uint8Array>);
  return new Response(body, { status, headers });
}
