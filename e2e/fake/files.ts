import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';

/** Files live this long. */
const LIFETIME_MS = 24 * 60 * 60 * 1000;

type Stored = { readonly bytes: Buffer; readonly type: string; readonly until: number };

/** Replicate's Files API (upstream.md §1.10): what is put there can be named in an input. */
export function fakeFiles(now: () => number) {
  const files = new Map<string, Stored>();
  async function put(c: Context): Promise<Response> {
    const content = (await c.req.formData()).get('content');
    if (!(content instanceof File)) return c.json({ detail: 'content is required' }, 422);
    const id = randomBytes(13).toString('hex');
    const bytes = Buffer.from(await content.arrayBuffer());
    const until = now() + LIFETIME_MS;
    files.set(id, { bytes, type: content.type, until });
    // An address elsewhere, which must not be used.
    const get = `https://api.foreign.invalid/v1/files/${id}`;
    const answer = { id, name: content.name, content_type: content.type, size: bytes.length };
    return c.json({ ...answer, expires_at: new Date(until).toISOString(), urls: { get } }, 201);
  }

  /** The data URI of a file that is named by its address; anything else as it is. */
  function resolve(value: unknown): unknown {
    const id = /^https?:\/\/.+\/files\/(\w+)$/.exec(String(value))?.[1];
    const file = id && files.get(id);
    if (!file || now() > file.until) return value;
    return `data:${file.type};base64,${file.bytes.toString('base64')}`;
  }

  return { put, resolve };
}
