import type { Bench } from '../bench';
import { pageCpu } from '../cpu';
import { type Figure, medianOf } from '../figure';
import { time } from '../stopwatch';
import { LARGE, openApp, paintQuickly, SQUARE, type Subject } from '../subject';
import { randomWalks } from '../walks';

const STROKES = 500;
const REPEATS = 5;

/** Undo and redo by their keys, with many strokes behind them, and on a large photo. */
export async function* undo(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const square = await openApp(bench, { photo: SQUARE, shown: '100 %' });
  await paintQuickly(square, randomWalks(bench.scaled(STROKES), 60, 5));
  const large = await openApp(bench, { photo: LARGE, shown: 'fitted' });
  await paintQuickly(large, randomWalks(20, 60, 5));
  for (const _ of bench.runs) {
    yield [
      ...(await backAndForth(square, { main: 10, drawn: 25 })),
      ...(await backAndForth(large, { main: 50, drawn: 50 })),
    ];
  }
  for (const { page } of [square, large]) await page.close();
}

type Cost = { readonly main: number; readonly drawn: number };

async function backAndForth(app: Subject, atMost: Cost): Promise<Figure[]> {
  await app.page.bringToFront();
  await app.page.keyboard.down('Control');
  const costs: Cost[] = [];
  for (let i = 0; i < REPEATS; i++) {
    for (const key of ['z', 'y']) costs.push(await press(app, key));
  }
  await app.page.keyboard.up('Control');
  const figure = (what: string, part: keyof Cost): Figure => ({
    what: `${app.name}: undo or redo, ${what}`,
    value: medianOf(costs, part),
    unit: 'ms',
    atMost: atMost[part],
  });
  return [figure('main thread', 'main'), figure('until drawn', 'drawn')];
}

async function press({ page, cdp }: Subject, key: string): Promise<Cost> {
  const before = await pageCpu(cdp);
  const span = { from: 'keydown', to: 'maskFrame' } as const;
  const { ms } = await time(page, span, () => page.keyboard.press(key));
  const after = await pageCpu(cdp);
  return { main: (after.main - before.main) * 1000, drawn: ms };
}
