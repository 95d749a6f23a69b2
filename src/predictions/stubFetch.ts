import { vi } from 'vitest';
import { apiError, type ErrorDetails, type ErrorKind } from '../contract/error';

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
export function refusal(status: number, kind: ErrorKind, details?: ErrorDetails): Response {
  return Response.json({ error: apiError(kind, kind, details) }, { status });
}
