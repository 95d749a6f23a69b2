import type { Bench } from '../bench';
import type { Figure } from '../figure';
import { openApp, openBare, SQUARE, type Subject } from '../subject';
import { paint, warmUp } from './moves';

const SLOWER = 4;

/** Steady strokes on a CPU made four times slower. */
export async function* slowCpu(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const app = await openApp(bench, { photo: SQUARE, shown: '100 %' });
  const bare = await openBare(bench);
  for (const subject of [app, bare]) await warmUp(subject, bench);
  for (const run of bench.runs) {
    const onBare = await dropped(bare, bench, run);
    const onApp = await dropped(app, bench, run);
    yield [
      { what: 'CPU ÷ 4, bare: frames dropped', value: onBare, unit: '%' },
      { what: 'CPU ÷ 4: frames dropped', value: onApp, unit: '%', atMost: 3 },
    ];
  }
  for (const { page } of [app, bare]) await page.close();
}

/**
 * Slows down only the page that is painted on, and only then: the browser does so by keeping a core busy in between, even
 * while the page rests, and two such pages leave nothing of two cores for what both share.
 */
async function dropped(subject: Subject, bench: Bench, run: number): Promise<number> {
  const slowBy = (rate: number) => subject.cdp.send('Emulation.setCPUThrottlingRate', { rate });
  await slowBy(SLOWER);
  const { droppedPercent } = await paint(subject, bench, 'steady', run);
  await slowBy(1);
  return droppedPercent;
}
