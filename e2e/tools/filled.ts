import { expect, type Locator, type Page } from '@playwright/test';
import { askFor, drag, type Spot, setBrush } from './desk';

/** Over the middle of a photo of 320 × 256. */
const MIDDLE: readonly Spot[] = [
  [100, 95],
  [200, 145],
];

/** Paints over the middle and waits for one run's fills of it: the list of results. */
export async function fillMiddle(
  page: Page,
  outputs: 1 | 2 | 3 | 4 = 2,
  stroke = MIDDLE,
): Promise<Locator> {
  await setBrush(page, 70);
  await drag(page, stroke);
  await askFor(page, outputs);
  await page.getByRole('button', { name: 'Generate' }).click();
  const results = page.getByRole('list', { name: 'Results' });
  for (let output = 1; output <= outputs; output++) {
    const picture = results.getByRole('img', { name: `Output ${output} of ${outputs}, run 1` });
    await expect(picture).toBeVisible({ timeout: 60_000 });
  }
  return results;
}

/** Opens Compare at the first output. */
export async function openCompare(page: Page): Promise<Locator> {
  const results = page.getByRole('list', { name: 'Results' });
  await results.getByRole('button', { name: 'Compare' }).first().click();
  return page.getByRole('region', { name: 'Compare' });
}
