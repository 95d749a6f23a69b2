import { expect, type Page } from '@playwright/test';

/** One step back, or forward again, by its keys. */
export const undo = (page: Page) => page.keyboard.press('Control+z');
export const redo = (page: Page) => page.keyboard.press('Control+Shift+Z');

/** Goes on with Tab until what has that role and name has the focus; fails after all the page was gone through. */
export async function tabTo(page: Page, role: 'button' | 'application', name: string) {
  const target = page.getByRole(role, { name, exact: true }).first();
  for (let step = 0; step < 80; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
