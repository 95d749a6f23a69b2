import { vi } from 'vitest';

export type Call = { readonly path: string; readonly init: RequestInit };

/** A `fetch` for tests: answers each call by `answer` and keeps a journal. */
export function stubFetch(answer: (call: Call) => Response | Promise<Response>): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const call = { path, init };
    calls.push(call);
    return answer(call);
  });
  return calls;
}

/** A refusal in the words of our API. */
export function refusal(status: number, kind: string, changes: object = {}): Response {
  const error = {
    kind,
    message: kind,
    retryable: false,
    retryAfterMs: null,
    fields: [],
    requestId: null,
    ...changes,
  };
  return Response.json({ error }, { status });
}
