import type { Bench } from '../bench';
import type { Figure } from '../figure';
import { openApp, openBare, SQUARE } from '../subject';
import { paint, warmUp } from './moves';

const SLOWER = 4;

/** Steady strokes on a CPU made four times slower. */
export async function* slowCpu(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const app = await openApp(bench, { photo: SQUARE, shown: '100 %' });
  const bare = await openBare(bench);
  for (const subject of [app, bare]) {
    await warmUp(subject, bench);
    await subject.cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  }
  const dropped = async (subject: typeof app, run: number) =>
    (await paint(subject, bench, 'steady', run)).droppedPercent;
  for (const run of bench.runs) {
    yield [
      { what: 'CPU ÷ 4, bare: frames dropped', value: await dropped(bare, run), unit: '%' },
      { what: 'CPU ÷ 4: frames dropped', value: await dropped(app, run), unit: '%', atMost: 3 },
    ];
  }
  for (const { page } of [app, bare]) await page.close();
}
