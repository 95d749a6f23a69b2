/**
 * Why something could not be kept or found: no room left, not there (any more), another page works on the session, or
 * the browser refused.
 */
export type StorageTrouble = 'full' | 'missing' | 'elsewhere' | 'failed';

/** A write or read of this browser's storage that did not go well. */
export class StorageError extends Error {
  readonly reason: StorageTrouble;

  constructor(reason: StorageTrouble, options?: ErrorOptions) {
    super(`storage: ${reason}`, options);
    this.name = 'StorageError';
    this.reason = reason;
  }
}
