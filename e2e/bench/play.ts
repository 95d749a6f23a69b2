import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';
import type { Walk } from './walks';

/** What painting cost: main-thread CPU in ms per move, frames in ms, dropped frames in per cent. */
export type Cost = {
  readonly mainPerMove: number;
  readonly scriptPerMove: number;
  readonly frameP95: number;
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

/** Plays walks (in page pixels) as real browser input and returns what they cost the page's main thread. */
export async function play(page: Page, walks: readonly Walk[], pace: Pace): Promise<Cost> {
  await page.bringToFront();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await cpu(cdp);
  await page.evaluate('startRecording()');
  for (const walk of walks) {
    await playWalk(cdp, walk, pace);
    await sleep(LIFT_MS);
  }
  const { frames, commits } = await page.evaluate<Recording>('stopRecording()');
  const after = await cpu(cdp);
  await cdp.detach();
  const moves = walks.reduce((sum, walk) => sum + walk.length - 1, 0);
  return {
    mainPerMove: ((after.task - before.task) * 1000) / moves,
    scriptPerMove: ((after.script - before.script) * 1000) / moves,
    ...frameCost(frames),
    commits,
  };
}

type Recording = { readonly frames: number[]; readonly commits: number };

/** Runs in the page before anything else: records frame times, and what React commits while a button is down. */
export const RECORDER = `
  let frames = null, down = false, commits = 0;
  addEventListener('pointerdown', () => { down = true; }, true);
  addEventListener('pointerup', () => { down = false; }, true);
  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true, renderers: new Map(), inject: () => 1,
    onCommitFiberRoot: () => { if (down) commits++; },
    onCommitFiberUnmount() {}, onPostCommitFiberRoot() {},
  };
  const tick = (now) => { if (frames) { frames.push(now); requestAnimationFrame(tick); } };
  globalThis.startRecording = () => { frames = []; commits = 0; requestAnimationFrame(tick); };
  globalThis.stopRecording = () => { const seen = frames; frames = null; return { frames: seen, commits }; };
`;

async function cpu(cdp: CDPSession): Promise<{ task: number; script: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { task: seconds('TaskDuration'), script: seconds('ScriptDuration') };
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
  return {
    frameP95: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0,
    droppedPercent: expected > 0 ? (100 * (expected - gaps.length)) / expected : 0,
  };
}
