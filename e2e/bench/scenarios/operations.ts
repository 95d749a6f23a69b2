import type { Page } from '@playwright/test';
import { aim, canvasOf, choose, maskHash } from '../../tools/desk';
import type { Bench } from '../bench';
import { type Figure, medianOf } from '../figure';
import { timeAndBlock } from '../stopwatch';
import { openApp, paintQuickly, SQUARE } from '../subject';
import { randomWalks } from '../walks';

const REPEATS = 3;

/** What a person does to the mask, and the event that starts it. */
type Operation = {
  readonly name: string;
  readonly from: 'click' | 'pointerup' | 'keydown';
  /** Whatever comes before, as another operation whose amount is then changed. */
  before?(): Promise<unknown>;
  act(): Promise<unknown>;
};

/** Grow, shrink and the wand by real input: from the event to the changed mask. */
export async function* operations(bench: Bench): AsyncGenerator<readonly Figure[]> {
  const app = await openApp(bench, { photo: SQUARE, shown: '100 %' });
  await paintQuickly(app, randomWalks(60, 120, 7));
  const painted = await maskHash(app.page);
  const once = async (operation: Operation) => {
    await operation.before?.();
    const span = { from: operation.from, to: 'mask' } as const;
    const timing = await timeAndBlock(bench.browser, app.page, span, operation.act);
    while ((await maskHash(app.page)) !== painted) await app.page.keyboard.press('Control+z');
    return timing;
  };
  const all = [...brushwork(app.page), ...wandwork(app.page)];
  for (const operation of all) await once(operation);
  for (const _ of bench.runs) {
    const figures: Figure[] = [];
    for (const operation of all) {
      const timings: Awaited<ReturnType<typeof once>>[] = [];
      for (let i = 0; i < REPEATS; i++) timings.push(await once(operation));
      const { name } = operation;
      figures.push({ what: name, value: medianOf(timings, 'ms'), unit: 'ms', atMost: 60 });
      figures.push({
        what: `${name}: longest task`,
        value: medianOf(timings, 'block'),
        unit: 'ms',
        atMost: 8,
      });
    }
    yield figures;
  }
  await app.page.close();
}

function brushwork(page: Page): Operation[] {
  return ['Grow', 'Shrink'].flatMap((name): Operation[] => {
    const button = page.getByRole('button', { name: `${name} mask` });
    const slider = page.getByRole('slider', { name: `${name} by` });
    return [
      { name: `${name} mask`, from: 'click', act: () => button.click() },
      {
        name: `${name} by, another pixel`,
        from: 'keydown',
        async before() {
          await changes(page, () => button.click());
          await slider.focus();
        },
        act: () => page.keyboard.press('ArrowRight'),
      },
    ];
  });
}

function wandwork(page: Page): Operation[] {
  const pick = async () => {
    const [[x, y]] = await aim(page, [[720, 720]]);
    await page.mouse.click(x, y);
  };
  const wand = (contiguous: boolean) => async () => {
    await choose(page, 'Magic wand');
    await page.getByRole('checkbox', { name: 'Contiguous' }).setChecked(contiguous);
    await canvasOf(page).hover();
  };
  return [
    { name: 'Magic wand, contiguous', from: 'pointerup', before: wand(true), act: pick },
    { name: 'Magic wand, everywhere', from: 'pointerup', before: wand(false), act: pick },
    {
      name: 'Tolerance, another step',
      from: 'keydown',
      async before() {
        await wand(false)();
        await changes(page, pick);
        await page.getByRole('slider', { name: 'Tolerance' }).focus();
      },
      act: () => page.keyboard.press('ArrowRight'),
    },
  ];
}

/** Does it, and waits until the mask is another one. */
async function changes(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await maskHash(page);
  await act();
  await page.waitForFunction(([canvas, hash]) => canvas?.getAttribute('data-mask-hash') !== hash, [
    await canvasOf(page).elementHandle(),
    before,
  ] as const);
}
