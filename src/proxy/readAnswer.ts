import * as z from 'zod';

/** An upstream's JSON answer: a prediction, an error in whatever dress, or no JSON object at all. */
export type Answer =
  | { readonly what: 'prediction'; readonly body: object }
  | { readonly what: 'error'; readonly body: object | null }
  | { readonly what: 'garbled' };

const envelope = z.looseObject({
  code: z.union([z.string(), z.number()]),
  data: z.unknown().optional(),
});
const content = z.union([
  z.looseObject({ id: z.string() }),
  z.looseObject({ task_id: z.string() }),
  z.looseObject({ status: z.string() }),
]);
const withError = z.looseObject({
  id: z.undefined().optional(),
  status: z.undefined().optional(),
  error: z.union([z.string().min(1), z.looseObject({})]),
});

const SUCCESS = new Set(['success', '200', '0', '']);

/** Takes off a relay's wrapper `{code, message, data}` and finds errors that hide inside a 200 (upstream.md §6.2). */
export function readAnswer(ok: boolean, text: string): Answer {
  const body = parseObject(text);
  if (!ok) return { what: 'error', body };
  if (!body) return { what: 'garbled' };
  const wrapper = envelope.safeParse(body).data;
  if (wrapper && !SUCCESS.has(String(wrapper.code))) return { what: 'error', body };
  const inner = content.safeParse(wrapper?.data);
  if (inner.success) return { what: 'prediction', body: inner.data };
  return { what: withError.safeParse(body).success ? 'error' : 'prediction', body };
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
