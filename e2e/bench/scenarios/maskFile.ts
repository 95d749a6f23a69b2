import type { Bench } from '../bench';
import { type Figure, medianOf } from '../figure';
import { timeAndBlock } from '../stopwatch';
import { openApp, paintQuickly, SQUARE } from '../subject';
import { randomWalks } from '../walks';

const REPEATS = 3;

/** Save mask: from the click to the finished PNG. */
export async function* maskFile(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const app = await openApp(bench, { photo: SQUARE, shown: '100 %' });
  await paintQuickly(app, randomWalks(60, 120, 7));
  const save = app.page.getByRole('button', { name: 'Save mask' });
  const span = { from: 'click', to: 'saved' } as const;
  const timing = () => timeAndBlock(bench.browser, app.page, span, () => save.click());
  await timing();
  for (const _ of bench.runs) {
    const timings: Awaited<ReturnType<typeof timing>>[] = [];
    for (let i = 0; i < REPEATS; i++) timings.push(await timing());
    yield [
      { what: 'mask as PNG', value: medianOf(timings, 'ms'), unit: 'ms', atMost: 25 },
      {
        what: 'mask as PNG: longest task',
        value: medianOf(timings, 'block'),
        unit: 'ms',
        atMost: 5,
      },
      {
        what: 'mask as PNG: 60 strokes',
        value: medianOf(timings, 'bytes'),
        unit: 'B',
        atMost: 60_000,
      },
    ];
  }
  await app.page.close();
}
