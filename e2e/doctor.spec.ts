import { expect, type Page } from '@playwright/test';
import { addBoxes, takeBox } from './tools/box';
import { choose, maskHash, savedMask, unfold } from './tools/desk';
import { box, drawn } from './tools/drawn';
import { changesMask, expectMask } from './tools/expectMask';
import { undo } from './tools/keys';
import { test } from './tools/story';

const PHOTO = { w: 240, h: 180 };
test.use({ photo: PHOTO });

const BLOCK = [60, 50, 90, 70] as const;

/** The only doubt there is, put right, is gone; the fix is one step to undo. */
async function isFixed(page: Page, fix: string, then: (page: Page) => Promise<void>) {
  const check = page.getByRole('list', { name: 'Mask check' });
  const button = check.getByRole('button', { name: fix });
  const before = await maskHash(page);
  await changesMask(page, () => button.click());
  await then(page);
  await expect(button).toHaveCount(0);
  await changesMask(page, () => undo(page));
  expect(await maskHash(page)).toBe(before);
  await expect(button).toBeVisible();
  await changesMask(page, () => page.getByRole('button', { name: 'Clear mask' }).click());
}

test('Mask check finds what may be wrong with a mask; a click puts it right', async ({ desk }) => {
  const check = desk.getByRole('list', { name: 'Mask check' });

  await test.step('nothing is painted', async () => {
    await choose(desk, 'Hand');
    await check.getByRole('button', { name: 'Fix: take the brush' }).click();
    await expect(desk.getByRole('radio', { name: 'Brush' })).toBeChecked();
    await addBoxes(desk, BLOCK);
    await expect(check).toHaveCount(0);
    await expect(desk.getByRole('button', { name: 'Generate' })).toBeEnabled();
  });
  await test.step('specks', async () => {
    await addBoxes(desk, [20, 20, 3, 3], [200, 150, 4, 2]);
    await expect(check).toContainText('2 tiny specks');
    await isFixed(desk, 'Fix: remove specks', (page) => expectMask(page, box(...BLOCK)));
  });
  await test.step('a pinhole', async () => {
    await addBoxes(desk, BLOCK);
    await takeBox(desk, 90, 80, 3, 3);
    await isFixed(desk, 'Fix: fill holes', (page) => expectMask(page, box(...BLOCK)));
  });
  await test.step('an outline that was meant to be filled', async () => {
    await addBoxes(desk, BLOCK);
    await takeBox(desk, 66, 56, 78, 58);
    await isFixed(desk, 'Fix: fill the outline', (page) => expectMask(page, box(...BLOCK)));
  });
  await test.step('a line thinner than what the model sees', async () => {
    const line = [50, 100, 120, 4] as const;
    await addBoxes(desk, line);
    await isFixed(desk, 'Fix: thicken it', async (page) => {
      const { data } = await savedMask(page);
      const { data: thin } = drawn(PHOTO, box(...line));
      expect(thin.findIndex((byte, i) => byte > 0 && data[i] === 0)).toBe(-1);
      const column = Array.from({ length: PHOTO.h }, (_, y) => data[y * PHOTO.w + 110]);
      expect(column.filter((byte) => byte === 255).length).toBeGreaterThanOrEqual(15);
    });
  });
  await test.step('nearly all of the photo', async () => {
    await addBoxes(desk, [0, 0, 240, 176]);
    await isFixed(desk, 'Fix: invert it', (page) => expectMask(page, box(0, 176, 240, 4)));
  });
  await test.step('what lies outside the frame', async () => {
    await unfold(desk, 'Frame');
    await desk.getByRole('radiogroup', { name: 'Photo fit' }).getByLabel('Crop').check();
    await addBoxes(desk, [0, 0, 60, 60]);
    await isFixed(desk, 'Fix: cut it off', (page) => expectMask(page, box(8, 10, 52, 50)));
  });
});
