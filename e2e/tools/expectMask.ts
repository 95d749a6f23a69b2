import { expect, type Page } from '@playwright/test';
import { maskHash, savedMask } from './desk';
import { type Area, drawn } from './drawn';

/** The mask, as Save mask writes it, is just these areas, pixel by pixel. */
export async function expectMask(page: Page, ...areas: readonly Area[]): Promise<void> {
  const saved = await savedMask(page);
  const { data } = drawn(saved, ...areas);
  const wrong = saved.data.findIndex((byte, i) => byte !== data[i]);
  const place = wrong < 0 ? null : { x: wrong % saved.w, y: Math.floor(wrong / saved.w) };
  expect(place, 'the first pixel that is otherwise').toBeNull();
}

/** Does something and waits until the mask is another one. */
export async function changesMask(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await maskHash(page);
  await act();
  await expect.poll(() => maskHash(page)).not.toBe(before);
}

/** Does something by which the mask stays what it is. */
export async function keepsMask(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await maskHash(page);
  await act();
  // As long as two frames and a worker's answer.
  await page.waitForTimeout(150);
  expect(await maskHash(page)).toBe(before);
}
