import type { Page } from '@playwright/test';
import { choose } from './desk';
import { changesMask } from './expectMask';

type Box = readonly [left: number, top: number, width: number, height: number];

/** Adds rectangles to the mask by their numbers, in photo pixels. */
export async function addBoxes(page: Page, ...boxes: readonly Box[]) {
  for (const box of boxes) await enterBox(page, box, 'Add rectangle');
}

/** Takes one away. */
export async function takeBox(page: Page, ...box: Box) {
  await enterBox(page, box, 'Take away rectangle');
}

async function enterBox(page: Page, box: Box, button: string) {
  await choose(page, 'Rectangle');
  for (const [i, name] of ['Left', 'Top', 'Width', 'Height'].entries()) {
    await page.getByRole('spinbutton', { name, exact: true }).fill(String(box[i]));
  }
  await changesMask(page, () => page.getByRole('button', { name: button, exact: true }).click());
}
