import type { MaskEngine } from '../mask/maskEngine';
import { isAbort } from './isAbort';
import { nextTask } from './nextTask';

/**
 * Works out a change of the mask, in its own time: resolves with what makes it, or null when there is nothing to
 * change. Making it tells whether it was a step. It begins when nobody is painting.
 */
export type Attempt = (signal: AbortSignal) => Promise<(() => boolean) | null>;

/**
 * overtaken: the mask was changed by somebody else meanwhile, and the step was given up; withdrawn: it is no longer
 * wanted, as another came or it was settled.
 */
export type Outcome = 'made' | 'unchanged' | 'overtaken' | 'withdrawn' | 'failed';

export type NewestStep = {
  /** Makes a step, after the stroke in progress; the one that could be adjusted before no longer can. */
  make(attempt: Attempt): Promise<Outcome>;
  /** Makes that same step differently, while it is the newest. Of wishes that come too fast, the last one counts. */
  adjust(attempt: Attempt): Promise<Outcome>;
  /** The step stays as it is, for good. */
  settle(): void;
  /** Gives up a step that was asked for and is not made yet; whether there was one. */
  withdraw(): boolean;
  /** Resolves once nobody is at work: whether all that was awaited is done. */
  finished(): Promise<boolean>;
};

type On = {
  /** Nothing can be adjusted any more. */
  settled(): void;
  /** Whether it takes so long that somebody wonders. */
  working(is: boolean): void;
};

type Wish = {
  readonly control: AbortController;
  /** What is wanted next. */
  attempt: Attempt | null;
  /** It waits for the end of a stroke, which does not overtake it. */
  waiting: boolean;
  /** Whether the mask has it as a step. */
  made: boolean;
  /** Who is at work. */
  running: Promise<Outcome> | null;
  /** How it ended; until then it is the current one. */
  end: Outcome | null;
};

const LONG_MS = 150;
const STROKE_LOOK_MS = 50;

/** The newest step of a mask's history, which a slider may still change for as long as nothing else happens to the mask. */
export function createNewestStep(
  mask: Pick<MaskEngine, 'replaceNewest' | 'subscribe' | 'isStroking'>,
  on: On,
): NewestStep {
  let current: Wish | null = null;
  let writing = false;

  /** The first end counts. */
  const end = (wish: Wish, how: Outcome): Outcome => {
    if (wish.end) return wish.end;
    wish.end = how;
    wish.control.abort();
    current = null;
    on.working(false);
    on.settled();
    return how;
  };
  const settle = () => void (current && end(current, 'withdrawn'));
  mask.subscribe(() => {
    if (current && !writing && !current.waiting) end(current, 'overtaken');
  });

  const write = (wish: Wish, edit: () => boolean) => {
    writing = true;
    try {
      wish.made = wish.made ? mask.replaceNewest(edit) : edit();
    } finally {
      writing = false;
    }
  };

  const fulfil = async (wish: Wish): Promise<Outcome> => {
    while (wish.attempt) {
      const { attempt } = wish;
      wish.attempt = null;
      const edit = await attempt(wish.control.signal);
      // A stroke in progress has changed the bytes already, and would be cut short.
      if (wish.end || mask.isStroking) return end(wish, 'overtaken');
      write(wish, edit ?? (() => false));
    }
    return wish.made ? 'made' : 'unchanged';
  };

  const run = async (wish: Wish): Promise<Outcome> => {
    await rest(mask);
    wish.waiting = false;
    if (wish.end) return wish.end;
    const slow = setTimeout(() => on.working(true), LONG_MS);
    try {
      return await fulfil(wish);
    } catch (error) {
      return end(wish, isAbort(error) ? 'withdrawn' : 'failed');
    } finally {
      clearTimeout(slow);
      wish.running = null;
      if (!wish.end) on.working(false);
    }
  };
  const start = (wish: Wish) => {
    wish.running = run(wish);
    return wish.running;
  };

  return {
    make(attempt) {
      settle();
      current = newWish(attempt, mask.isStroking);
      return start(current);
    },
    async adjust(attempt) {
      if (!current) return 'withdrawn';
      current.attempt = attempt;
      // Who is at work already comes to it next.
      return current.running ?? start(current);
    },
    settle,
    withdraw() {
      if (!current?.running || current.made) return false;
      settle();
      return true;
    },
    async finished() {
      let last: Outcome = 'unchanged';
      while (current?.running) last = await current.running;
      return last === 'made' || last === 'unchanged';
    },
  };
}

function newWish(attempt: Attempt, waiting: boolean): Wish {
  const control = new AbortController();
  return { control, attempt, waiting, made: false, running: null, end: null };
}

/** Resolves when nobody is painting, and in a task of its own: what asked for the step has enough to do. */
async function rest(mask: Pick<MaskEngine, 'isStroking'>): Promise<void> {
  await nextTask();
  while (mask.isStroking) await new Promise((resolve) => setTimeout(resolve, STROKE_LOOK_MS));
}
