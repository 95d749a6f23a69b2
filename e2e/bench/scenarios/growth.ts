import type { Bench } from '../bench';
import type { Figure } from '../figure';
import { play } from '../play';
import { openApp, paintQuickly, SQUARE, type Subject } from '../subject';
import { randomWalks } from '../walks';

const FEW = 10;
const MANY = 2000;
const POINTS = 60;
const MEASURED = 3;

/** Whether a move costs more when many strokes can be undone. */
export async function* growth(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const few = await paintedApp(bench, FEW);
  const many = await paintedApp(bench, bench.scaled(MANY));
  for (const run of bench.runs) {
    const before = await paintAndUndo(few, bench, run);
    const cost = await paintAndUndo(many, bench, run);
    const after = await paintAndUndo(few, bench, run);
    const value = cost / ((before + after) / 2);
    yield [
      { what: '2000 strokes on the mask against 10: main thread', value, unit: '×', atMost: 1.15 },
    ];
  }
  for (const { page } of [few, many]) await page.close();
}

async function paintedApp(bench: Bench, strokes: number): Promise<Subject> {
  const app = await openApp(bench, { photo: SQUARE, shown: '100 %' });
  await paintQuickly(app, randomWalks(strokes, POINTS, 3));
  await paintAndUndo(app, bench, -1);
  return app;
}

/** Leaves as many strokes as there were. */
async function paintAndUndo(app: Subject, bench: Bench, run: number): Promise<number> {
  const walks = randomWalks(MEASURED, 120, 211 + run);
  const { main } = await play(app, bench.cdp, walks, 'lockstep');
  for (const _ of walks) await app.page.keyboard.press('Control+z');
  return main;
}
