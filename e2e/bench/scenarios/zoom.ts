import { setTimeout as sleep } from 'node:timers/promises';
import { canvasOf } from '../../tools/desk';
import type { Bench } from '../bench';
import { pageCpu } from '../cpu';
import type { Figure } from '../figure';
import { LARGE, openApp, paintQuickly, SQUARE, type Subject } from '../subject';
import { randomWalks } from '../walks';

const STEPS = 20;
const NOTCH = 100;
/** What is put off until the wheel pauses is counted too. */
const PAUSE_MS = 300;

/** A notch of the wheel, in and out again. */
export async function* zoom(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const apps: Subject[] = [];
  for (const photo of [SQUARE, LARGE]) {
    const app = await openApp(bench, { photo, shown: 'fitted' });
    await paintQuickly(app, randomWalks(20, 60, 5));
    await stepCost(app);
    apps.push(app);
  }
  for (const _ of bench.runs) {
    const figures: Figure[] = [];
    for (const app of apps) {
      const value = await stepCost(app);
      figures.push({ what: `${app.name}: a zoom step`, value, unit: 'ms', atMost: 12 });
    }
    yield figures;
  }
  for (const { page } of apps) await page.close();
}

/** Main-thread ms per step, its frame included. */
async function stepCost({ page, cdp }: Subject): Promise<number> {
  await page.bringToFront();
  const box = await canvasOf(page).boundingBox();
  if (!box) throw new Error('the canvas is not on the page');
  await page.mouse.move(Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2));
  await sleep(PAUSE_MS);
  const before = await pageCpu(cdp);
  for (let step = 0; step < STEPS; step++) {
    await page.mouse.wheel(0, step < STEPS / 2 ? -NOTCH : NOTCH);
    await page.evaluate('bench.frame()');
  }
  await sleep(PAUSE_MS);
  const after = await pageCpu(cdp);
  return ((after.main - before.main) * 1000) / STEPS;
}
