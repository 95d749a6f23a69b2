import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from '../bench';
import { type Figure, median, medianOf } from '../figure';
import { timeAndBlock } from '../stopwatch';
import { LARGE, openApp, photoFile, SQUARE } from '../subject';

/** For what opening leaves to do, as saving the photo. */
const SETTLE_MS = 2000;
/** Opening or decoding now and then takes twice as long, for no reason that was found. */
const REPEATS = 3;

/** Opening a large photo, from the file dialog's answer to the photo on screen, against decoding it only. */
export async function* opening(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const { page } = await openApp(bench, { photo: SQUARE, shown: 'fitted' });
  const [large, small] = [await photoFile(LARGE), await photoFile(SQUARE)];
  const input = page.getByLabel('Open photo');
  const span = { from: 'change', to: 'photo' } as const;
  const open = async (file: typeof large) => {
    const timing = await timeAndBlock(bench.browser, page, span, () => input.setInputFiles(file));
    await sleep(SETTLE_MS);
    return timing;
  };
  const plain = () => page.evaluate<number>('bench.plainDecode()');
  await open(large);
  for (const _ of bench.runs) {
    const opened = [];
    const decoded = [];
    for (let i = 0; i < REPEATS; i++) {
      await open(small);
      opened.push(await open(large));
      decoded.push(await plain(), await plain());
    }
    const ms = medianOf(opened, 'ms');
    const block = medianOf(opened, 'block');
    const value = ms / median(decoded);
    yield [
      { what: '24 MP: opening against decoding', value, unit: '×', atMost: 1.3 },
      { what: '24 MP: opening', value: ms, unit: 'ms' },
      { what: '24 MP: opening, longest task', value: block, unit: 'ms', atMost: 16 },
    ];
  }
  await page.close();
}
