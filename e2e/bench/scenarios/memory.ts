import type { Bench } from '../bench';
import { rendererMemory } from '../cpu';
import type { Figure } from '../figure';
import { openApp, paintQuickly, SQUARE, type Subject } from '../subject';
import { randomWalks } from '../walks';

const STROKES = 500;

/** How much more memory the page has after many strokes than after one. */
export async function* memory(bench: Bench): AsyncGenerator<readonly Figure[]> {
  for (const run of bench.runs) {
    const app = await openApp(bench, { photo: SQUARE, shown: '100 %' });
    await paintQuickly(app, randomWalks(50, 60, 71));
    await app.page.keyboard.press('Control+z');
    const before = await taken(app, bench);
    await paintQuickly(app, randomWalks(bench.scaled(STROKES), 60, 307 + run));
    const after = await taken(app, bench);
    await app.page.close();
    const heap = after.heap - before.heap;
    const figures: Figure[] = [
      { what: '500 strokes: script heap', value: heap, unit: 'MB', atMost: 3 },
    ];
    if (before.renderer !== null && after.renderer !== null) {
      const value = after.renderer - before.renderer;
      figures.push({ what: '500 strokes: page process', value, unit: 'MB', atMost: 25 });
    }
    yield figures;
  }
}

/** In MB, after what is garbage was collected. */
async function taken({ cdp }: Subject, bench: Bench) {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { heap: usedSize / 1e6, renderer: await rendererMemory(bench.cdp) };
}
