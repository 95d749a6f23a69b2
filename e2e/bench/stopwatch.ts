import type { Browser, Page } from '@playwright/test';

/** What an input caused: after how long, and the size of the file it made, if any. */
export type Timing = { readonly ms: number; readonly bytes: number };

type Span = {
  /** The event in the page that starts the clock. */
  readonly from: 'click' | 'pointerup' | 'keydown' | 'change';
  /** The mask's new hash, the same and its frame, the new photo's frame, a picture that becomes a link. */
  readonly to: 'mask' | 'maskFrame' | 'photo' | 'saved';
};

/** Times what `act` causes by real input, in the page itself. */
export async function time(page: Page, { from, to }: Span, act: () => Promise<unknown>) {
  await page.evaluate(`bench.arm('${from}', '${to}')`);
  await act();
  return page.evaluate<Timing>('bench.timing()');
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];

/**
 * The same, and the longest task of the page's main thread meanwhile, its last frame included, in ms by the browser's
 * own trace.
 */
export async function timeAndBlock(
  browser: Browser,
  page: Page,
  span: Span,
  act: () => Promise<unknown>,
): Promise<Timing & { readonly block: number }> {
  await browser.startTracing(page, { categories: CATEGORIES });
  const timing = await time(page, span, act);
  return { ...timing, block: longestTask(await browser.stopTracing()) };
}

type TraceEvent = { name: string; pid: number; tid: number; ts: number; dur?: number };

/** Between the stopwatch's marks, on the thread that set them. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mark = (wanted: string) => {
    const found = traceEvents.find(({ name }) => name === wanted);
    if (!found) throw new Error(`the trace has no ${wanted}`);
    return found;
  };
  const [begin, end] = [mark('bench:begin'), mark('bench:end')];
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts, dur = 0 }) =>
      name === 'RunTask' &&
      pid === begin.pid &&
      tid === begin.tid &&
      ts + dur >= begin.ts &&
      ts <= end.ts,
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
}
