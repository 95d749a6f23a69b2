import { PhotoError } from '../image/photoError';
import { StorageError } from '../storage/storageError';
import { text } from '../text/text';

const t = text.app.problems;

/** Why a picture could not be opened, in one or two plain sentences. */
export function photoProblem(error: unknown): string {
  if (error instanceof StorageError) return storageProblem(error);
  if (!(error instanceof PhotoError)) return t.broken;
  const { w, h } = error.found.size ?? { w: 0, h: 0 };
  return error.reason === 'too_large' ? t.too_large(w, h) : t[error.reason];
}

/** Why something could not be done: storage's own reason where it is storage, else the given one. */
export function problemOr(error: unknown, otherwise: string): string {
  return error instanceof StorageError ? storageProblem(error) : otherwise;
}

/** Why something could not be kept in this browser. */
export function storageProblem(error: unknown): string {
  if (!(error instanceof StorageError)) return t.storage;
  if (error.reason === 'elsewhere') return t.elsewhere;
  return error.reason === 'full' ? t.storageFull : t.storage;
}
