import type { MaskEngine, MaskState } from '../mask/maskEngine';

type Watched = Pick<MaskEngine, 'getState' | 'subscribe' | 'isStroking'>;

/** What there is to say of a mask once it was left in peace for `ms`: neither changed nor painted on. */
export function createQuietMask(mask: Watched, ms: number) {
  const listeners = new Set<() => void>();
  let state: MaskState = mask.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: () => void = () => undefined;

  const look = () => {
    if (mask.isStroking) return wait();
    if (state === mask.getState()) return;
    state = mask.getState();
    for (const listener of listeners) listener();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(look, ms);
  };

  return {
    getState: (): MaskState => state,
    /** Watches the mask for as long as anybody listens. */
    subscribe(listener: () => void): () => void {
      if (listeners.size === 0) {
        stop = mask.subscribe(wait);
        wait();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        stop();
      };
    },
  };
}
