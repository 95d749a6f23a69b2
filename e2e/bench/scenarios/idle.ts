import { setTimeout as sleep } from 'node:timers/promises';
import { canvasOf } from '../../tools/desk';
import type { Bench } from '../bench';
import { pageCpu } from '../cpu';
import type { Figure } from '../figure';
import { openApp, paintQuickly, SQUARE } from '../subject';
import { randomWalks } from '../walks';

/** Longer than it takes to save the mask. */
const SETTLE_MS = 3000;
const SECONDS = 4;

/** What the page does while nobody does anything, a painted mask on it and the pointer over it. */
export async function* idle(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const { page, cdp, ...app } = await openApp(bench, { photo: SQUARE, shown: 'fitted' });
  await paintQuickly({ page, cdp, ...app }, randomWalks(20, 60, 5));
  await canvasOf(page).hover();
  await sleep(SETTLE_MS);
  for (const _ of bench.runs) {
    const before = await pageCpu(cdp);
    await sleep(SECONDS * 1000);
    const after = await pageCpu(cdp);
    const value = ((after.main - before.main) * 1000) / SECONDS;
    yield [{ what: 'idle, a second of it', value, unit: 'ms', atMost: 1 }];
  }
  await page.close();
}
