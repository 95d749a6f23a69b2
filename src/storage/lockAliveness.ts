import type { Aliveness } from './aliveness';

/** A page that is being reloaded still has its locks for a moment. */
const PATIENCE_MS = 700;

/** By the browser's locks, which end with their page, however it ends. */
export function lockAliveness(locks: LockManager): Aliveness {
  return {
    show: (sessionId, by, onDoubt) =>
      new Promise((resolve, reject) => {
        const how = by === 'force' ? { steal: true } : { signal: AbortSignal.timeout(PATIENCE_MS) };
        let shown = false;
        locks
          .request(`maskroom/${sessionId}`, how, () => {
            shown = true;
            return new Promise<void>((free) => resolve(() => free()));
          })
          .catch((error: unknown) => {
            if (shown) onDoubt();
            else if (error instanceof DOMException && error.name === 'TimeoutError') resolve(null);
            else reject(error);
          });
      }),
    // Its lock tells.
    tellTaken: () => undefined,
  };
}
