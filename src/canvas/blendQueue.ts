import { EMPTY_RECT, isEmptyRect, type Rect, uniteRects } from '../geometry/rect';

type Options = {
  /** Works a rectangle out and shows it; rejects once the signal is aborted. */
  blend(rect: Rect, signal: AbortSignal): Promise<void>;
  /** Whether something is being worked out. */
  onWorking(is: boolean): void;
  onTrouble(): void;
};

/** What has to be worked out anew, one rectangle after the other; what comes meanwhile is gathered into the next. */
export type BlendQueue = {
  add(rect: Rect): void;
  /** Nothing more of what was added is wanted. */
  stop(): void;
};

/** A queue in which nothing waits. */
export function createBlendQueue({ blend, onWorking, onTrouble }: Options): BlendQueue {
  let waiting: Rect = EMPTY_RECT;
  let control: AbortController | null = null;

  const end = () => {
    control = null;
    onWorking(false);
  };
  const run = async ({ signal }: AbortController) => {
    try {
      while (!isEmptyRect(waiting)) {
        const next = waiting;
        waiting = EMPTY_RECT;
        await blend(next, signal);
      }
      end();
    } catch {
      // Who stopped it may have begun anew by now.
      if (signal.aborted) return;
      end();
      onTrouble();
    }
  };

  return {
    add(rect) {
      waiting = uniteRects(waiting, rect);
      if (control || isEmptyRect(waiting)) return;
      control = new AbortController();
      onWorking(true);
      void run(control);
    },
    stop() {
      waiting = EMPTY_RECT;
      control?.abort();
      if (control) end();
    },
  };
}
