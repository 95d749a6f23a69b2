import { expect, type Page } from '@playwright/test';
import { aim, canvasOf, type Spot, viewOf } from './desk';
import { keepsMask } from './expectMask';

/** Keeps a key down meanwhile. */
export async function holding(page: Page, key: 'Shift' | 'Alt', act: () => Promise<unknown>) {
  await page.keyboard.down(key);
  await act();
  await page.keyboard.up(key);
}

/** Presses at photo points, one after the other. */
export async function click(page: Page, ...spots: readonly Spot[]) {
  for (const [x, y] of await aim(page, spots)) await page.mouse.click(x, y);
}

/** Draws, and thinks better of it: Escape comes before the button is let go. Neither mask nor view is another one. */
export async function giveUp(page: Page, spots: readonly Spot[]) {
  const view = await viewOf(canvasOf(page));
  await keepsMask(page, async () => {
    const [first, ...rest] = await aim(page, spots);
    await page.mouse.move(...first);
    await page.mouse.down();
    for (const spot of rest) await page.mouse.move(...spot, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
  expect(await viewOf(canvasOf(page))).toEqual(view);
}
