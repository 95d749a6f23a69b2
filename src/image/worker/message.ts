import type { JobInputs, JobName, JobResults } from './jobs';

/** A question to the worker; it answers each with exactly one reply. */
export type Question<Name extends JobName> = {
  readonly name: Name;
  readonly input: JobInputs[Name];
};

export type Reply<Name extends JobName> =
  | { readonly result: JobResults[Name] }
  | { readonly problem: string };

/** What a job came to; throws when it could not be done. */
export function resultOf<Name extends JobName>(reply: Reply<Name>): JobResults[Name] {
  if ('problem' in reply) throw new Error(reply.problem);
  return reply.result;
}

/** The bitmaps in an object, however deep: they move to the worker, everything else is copied. */
export function bitmapsIn(value: unknown): ImageBitmap[] {
  if (value instanceof ImageBitmap) return [value];
  if (ArrayBuffer.isView(value)) return [];
  return value instanceof Object ? Object.values(value).flatMap(bitmapsIn) : [];
}

/** What moves back with a reply instead of being copied: bitmaps and arrays of bytes, however deep. */
export function movablesIn(value: unknown): Transferable[] {
  if (value instanceof ImageBitmap) return [value];
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  return value instanceof Object ? Object.values(value).flatMap(movablesIn) : [];
}
