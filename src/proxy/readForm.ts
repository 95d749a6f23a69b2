import {
  getMultipartBoundary,
  type MultipartPart,
  parseMultipart,
} from '@remix-run/multipart-parser';
import { ApiFailure, invalidField } from './apiFailure';

/** The parts of a form by name: what was sent as a file as bytes, the rest as text. */
export type Form = ReadonlyMap<string, string | Uint8Array>;

/** How large a form may be was checked before. */
const maxFileSize = Number.POSITIVE_INFINITY;

/**
 * Reads a multipart form (RFC 7578) that may have the given parts, each once. `Request.formData` would do, but takes
 * ten times as long for a picture of 2 MB (`npm run bench:proxy`). Throws `invalid`, naming a part that is not wanted.
 * @param type the Content-Type, which tells the boundary
 */
export function readForm(body: Uint8Array, type: string, names: ReadonlySet<string>): Form {
  const form = new Map<string, string | Uint8Array>();
  for (const [name, content] of partsOf(body, type)) {
    if (!names.has(name)) throw invalidField(name, 'unknown part');
    if (form.has(name)) throw invalidField(name, 'given twice');
    form.set(name, content);
  }
  return form;
}

function partsOf(body: Uint8Array, type: string) {
  const boundary = getMultipartBoundary(type);
  if (!boundary || body.length === 0) throw unreadable();
  try {
    const parts: (readonly [name: string, content: string | Uint8Array])[] = [];
    for (const part of parseMultipart(body, { boundary, maxFileSize })) {
      parts.push([part.name ?? '', part.isFile ? bytesOf(part) : part.text]);
    }
    return parts;
  } catch {
    throw unreadable();
  }
}

/** Where it lies already; `bytes` is a copy. */
function bytesOf(part: MultipartPart): Uint8Array {
  return part.content.length === 1 ? part.content[0] : part.bytes;
}

function unreadable(): ApiFailure {
  return new ApiFailure('invalid', 'the form cannot be read', { status: 400 });
}
