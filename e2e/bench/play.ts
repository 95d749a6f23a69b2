import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import { browserCpu, pageCpu } from './cpu';
import type { Subject } from './subject';
import type { Walk } from './walks';

/** What painting cost, per move in ms of CPU, and how its frames went. */
export type Cost = {
  /** The page's main thread. */
  readonly main: number;
  /** All processes of the browser. */
  readonly total: number;
  readonly script: number;
  /** ms between frames that only five, or one, in a hundred exceed. */
  readonly frameP95: number;
  readonly frameP99: number;
  readonly droppedPercent: number;
  /** Renderings by React while a button was down. */
  readonly commits: number;
};

/** steady: 250 moves a second, as a mouse sends them; the browser coalesces. lockstep: one move, one frame. */
export type Pace = 'steady' | 'lockstep';

const MOVES_PER_SECOND = 250;
const FRAME_MS = 1000 / 60;

/** Between strokes, as a hand has to lift; what a stroke's end costs is still counted. */
const LIFT_MS = 100;

/** Plays walks as real browser input and returns what they cost. */
export async function play(
  subject: Subject,
  browser: CDPSession,
  walks: readonly Walk[],
  pace: Pace,
): Promise<Cost> {
  const { page, cdp } = subject;
  const aimed = await subject.toPage(walks);
  await page.bringToFront();
  const [before, totalBefore] = [await pageCpu(cdp), await browserCpu(browser)];
  await page.evaluate('bench.startFrames()');
  for (const walk of aimed) {
    await playWalk(cdp, walk, pace);
    await sleep(LIFT_MS);
  }
  const { frames, commits } = await stopFrames(page);
  const [after, totalAfter] = [await pageCpu(cdp), await browserCpu(browser)];
  const moves = walks.reduce((sum, walk) => sum + walk.length - 1, 0);
  return {
    main: ((after.main - before.main) * 1000) / moves,
    total: ((totalAfter - totalBefore) * 1000) / moves,
    script: ((after.script - before.script) * 1000) / moves,
    ...frameCost(frames),
    commits,
  };
}

function stopFrames(page: Page): Promise<{ frames: number[]; commits: number }> {
  return page.evaluate('bench.stopFrames()');
}

async function playWalk(cdp: CDPSession, walk: Walk, pace: Pace): Promise<void> {
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Walk[number]) =>
    cdp.send('Input.dispatchMouseEvent', {
      type,
      x: at[0],
      y: at[1],
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: type === 'mouseMoved' ? 0 : 1,
      pointerType: 'mouse',
    });
  const [first, ...rest] = walk;
  await send('mousePressed', first);
  const start = performance.now();
  const sent: Promise<unknown>[] = [];
  for (const [i, at] of rest.entries()) {
    const move = send('mouseMoved', at);
    if (pace === 'lockstep') await move;
    else {
      sent.push(move);
      await until(start + ((i + 1) * 1000) / MOVES_PER_SECOND);
    }
  }
  await Promise.all(sent);
  await send('mouseReleased', rest.at(-1) ?? first);
}

async function until(time: number): Promise<void> {
  const wait = time - performance.now();
  if (wait > 0) await sleep(wait);
}

function frameCost(frames: readonly number[]) {
  const gaps = frames.slice(1).map((time, i) => time - frames[i]);
  const due = gaps.map((gap) => Math.max(1, Math.round(gap / FRAME_MS)));
  const expected = due.reduce((a, b) => a + b, 0);
  const sorted = gaps.toSorted((a, b) => a - b);
  const exceededBy = (part: number) => sorted[Math.floor(gaps.length * (1 - part))] ?? 0;
  return {
    frameP95: exceededBy(0.05),
    frameP99: exceededBy(0.01),
    droppedPercent: expected > 0 ? (100 * (expected - gaps.length)) / expected : 0,
  };
}
