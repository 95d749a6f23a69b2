import { ConnectionLost } from './befall';
import type { createFakeUpstream } from './fakeUpstream';

type Fake = ReturnType<typeof createFakeUpstream>;

type Body = RequestInit['body'] | { readonly texts: () => Iterable<string> };
/** What a `fetch` takes, and texts in pieces. */
type Sent = Omit<RequestInit, 'body'> & { readonly body?: Body };

/** A `fetch` that reaches only the fake, in this process: its API, its outputs; every other address is journalled and fails. */
export function fakeFetch(fake: Fake, outputOrigin: string, apiOrigin: string) {
  return async (url: string, sent: Sent = {}): Promise<Response> => {
    const { body = null, ...init } = sent;
    const whole = isInPieces(body) ? [...body.texts()].join('') : body;
    const request = new Request(url, { ...init, body: whole });
    const { origin, pathname } = new URL(url);
    try {
      const answers =
        origin === apiOrigin ? fake.app : origin === outputOrigin ? fake.outputs : null;
      if (answers) return await Promise.race([answers.fetch(request), aborted(init.signal)]);
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
      throw new TypeError('fetch failed', { cause: withCode('ECONNRESET') });
    }
    const headers = Object.fromEntries(request.headers);
    fake.journal.push({
      host: 'foreign',
      method: request.method,
      path: pathname,
      headers,
      body: null,
    });
    throw new TypeError('fetch failed', { cause: withCode('ENOTFOUND') });
  };
}

/** Rejects once the signal aborts, as a `fetch` does: a request's own signal may be collected before it hears of that. */
function aborted(signal: RequestInit['signal']): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function isInPieces(body: Body): body is Exclude<Body, RequestInit['body']> {
  return typeof body === 'object' && body !== null && 'texts' in body;
}
