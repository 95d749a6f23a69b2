import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { canvasOf, maskHash } from './tools/desk';
import { changesMask } from './tools/expectMask';
import { tabTo } from './tools/keys';
import { decode } from './tools/picture';
import { test } from './tools/story';

test('without a pointer: a sample is opened, masked, filled and downloaded', async ({
  page,
  server,
}) => {
  const press = (...keys: string[]) =>
    keys.reduce<Promise<void>>(
      (done, key) => done.then(() => page.keyboard.press(key)),
      Promise.resolve(),
    );
  const canvas = canvasOf(page);
  await page.goto(server.url);

  await test.step('Tab comes to what opens a photo before anything else', async () => {
    const open = page.getByLabel('Open photo');
    await expect(open).toBeAttached();
    await press('Tab');
    await expect(open).toBeFocused();
    await tabTo(page, 'button', 'Try a sample');
    await press('Enter', 'ArrowDown', 'ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Fig in a bowl' })).toBeFocused();
    await press('Enter');
    await expect(canvas).toHaveAttribute('data-photo-width', '512', { timeout: 30_000 });
  });

  await test.step('the canvas is painted with arrows and Enter', async () => {
    await tabTo(page, 'application', 'Mask canvas');
    await changesMask(page, () => press('Shift+Delete'));
    const empty = await maskHash(page);
    await press('ArrowRight', 'ArrowRight', 'ArrowDown');
    await expect(canvas).toHaveAttribute('data-crosshair', /^[\d.]+,[\d.]+$/);
    await changesMask(page, () => press('Enter'));
    const dot = await maskHash(page);
    await changesMask(page, async () => {
      await page.keyboard.down('Shift');
      await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown');
      await page.keyboard.up('Shift');
    });
    await changesMask(page, () => press('Control+z'));
    expect(await maskHash(page)).toBe(dot);
    await changesMask(page, () => press('Control+z'));
    expect(await maskHash(page)).toBe(empty);
    await changesMask(page, () => press('Control+Shift+Z'));
  });

  await test.step('a rectangle from corner to corner, and numbers for the exact one', async () => {
    await press('r');
    await changesMask(page, () =>
      press('Enter', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter'),
    );
  });

  await test.step('Generate and Download are reached by Tab', async () => {
    await tabTo(page, 'button', 'Generate');
    await press('Enter');
    const results = page.getByRole('list', { name: 'Results' });
    await expect(results.getByRole('img')).toBeVisible({ timeout: 60_000 });
    await tabTo(page, 'button', 'Download');
    const [file] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    const fill = await decode(await readFile(await file.path()));
    expect([fill.w, fill.h]).toEqual([512, 512]);
  });
});
