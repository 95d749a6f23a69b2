import { getMultipartBoundary, parseMultipartStream } from '@remix-run/multipart-parser';
import { ApiFailure, invalidField } from './apiFailure';

/** The parts of a form by name: what was sent as a file as bytes, the rest as text. */
export type Form = ReadonlyMap<string, string | Uint8Array>;

/** How large a form may be was checked before. */
const maxFileSize = Number.POSITIVE_INFINITY;

/**
 * Reads a multipart form (RFC 7578) that may have the given parts, each once. `Request.formData` would do, but takes
 * ten times as long for a picture of 2 MB (`npm run bench:proxy`). Throws `invalid`, naming a part that is not wanted.
 */
export async function readForm(request: Request, names: ReadonlySet<string>): Promise<Form> {
  const form = new Map<string, string | Uint8Array>();
  for (const [name, content] of await partsOf(request)) {
    if (!names.has(name)) throw invalidField(name, 'unknown part');
    if (form.has(name)) throw invalidField(name, 'given twice');
    form.set(name, content);
  }
  return form;
}

async function partsOf({ headers, body }: Request) {
  const boundary = getMultipartBoundary(headers.get('Content-Type') ?? '');
  if (!boundary || !body) throw unreadable();
  try {
    const parts: (readonly [name: string, content: string | Uint8Array])[] = [];
    for await (const part of parseMultipartStream(body, { boundary, maxFileSize })) {
      parts.push([part.name ?? '', part.isFile ? part.bytes : part.text]);
    }
    return parts;
  } catch {
    throw unreadable();
  }
}

function unreadable(): ApiFailure {
  return new ApiFailure('invalid', 'the form cannot be read', { status: 400 });
}
