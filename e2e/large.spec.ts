import { expect } from '@playwright/test';
import sharp from 'sharp';
import { canvasOf, choose, drag, maskHash, openPhoto, savedMask, setBrush } from './tools/desk';
import { changesMask } from './tools/expectMask';
import { redo, undo } from './tools/keys';
import { test } from './tools/story';

/** 50 megapixels. */
const PHOTO = { w: 8660, h: 5773 };

test('a photo of 50 megapixels is opened, painted and undone', async ({ page, server }, info) => {
  test.setTimeout(240_000);
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  const path = info.outputPath('large.jpg');
  const background = { r: 90, g: 120, b: 150 };
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  await sharp({ create: { width: PHOTO.w, height: PHOTO.h, channels: 3, background, noise } })
    .jpeg({ quality: 80 })
    .toFile(path);
  await page.goto(server.url);
  await openPhoto(page, path, PHOTO);
  const empty = await maskHash(page);

  await setBrush(page, 301);
  await drag(page, [
    [2000.5, 2000.5],
    [5000.5, 2000.5],
  ]);
  await choose(page, 'Ellipse');
  await drag(page, [
    [5500, 3000],
    [8000, 5000],
  ]);
  const painted = await maskHash(page);
  await changesMask(page, () => page.getByRole('button', { name: 'Invert mask' }).click());
  await changesMask(page, () => undo(page));
  expect(await maskHash(page)).toBe(painted);
  await changesMask(page, () => undo(page));
  await changesMask(page, () => undo(page));
  expect(await maskHash(page)).toBe(empty);
  await changesMask(page, () => redo(page));
  await expect(canvasOf(page)).toHaveAttribute('data-saved-hash', (await maskHash(page)) ?? '');

  const { w, h, data } = await savedMask(page);
  expect([w, h]).toEqual([PHOTO.w, PHOTO.h]);
  const column = Array.from({ length: h }, (_, y) => data[y * w + 3500]);
  expect(column.indexOf(255)).toBe(1850);
  expect(column.lastIndexOf(255)).toBe(2150);
  expect(troubles).toEqual([]);
});
