import type { Context } from 'hono';

/** One request that arrived, for assertions. */
export type Entry = {
  readonly host: 'api' | 'output' | 'foreign';
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when JSON; null without a body. */
  readonly body: unknown;
};

/** Writes down a request; the body is read from a copy. */
export async function journalEntry(host: Entry['host'], c: Context): Promise<Entry> {
  const text = await c.req.raw.clone().text();
  return {
    host,
    method: c.req.method,
    path: c.req.path,
    headers: c.req.header(),
    body: text === '' ? null : parse(text),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
