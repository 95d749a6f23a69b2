import type { JobInputs, JobName, JobResults } from './jobs';

/** A question to the worker; it answers each with exactly one reply. */
export type Question<Name extends JobName> = {
  readonly name: Name;
  readonly input: JobInputs[Name];
};

export type Reply<Name extends JobName> =
  | { readonly result: JobResults[Name] }
  | { readonly problem: string };

/** The bitmaps among an object's values: between threads they move, everything else is copied. */
export function bitmapsIn(value: object): ImageBitmap[] {
  return Object.values(value).filter((part) => part instanceof ImageBitmap);
}
