import { expect, test } from '@playwright/test';
import { text } from '../src/text/text';
import { askFor, drag, openPhoto, setBrush, unfold } from './tools/desk';
import { textureFile } from './tools/picture';
import { startRemote } from './tools/remote';
import { startServer } from './tools/server';

const SIZE = { w: 1400, h: 1400 };

test('a run that the server forgot in a crash is made again with one click', async ({ page }) => {
  test.setTimeout(240_000);
  const first = await startServer();
  await page.goto(first.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'jpeg');
  await openPhoto(page, { name: 'large.jpg', mimeType: 'image/jpeg', buffer }, SIZE);
  await setBrush(page, 300);
  await drag(page, [
    [300, 500],
    [1100, 900],
  ]);
  await askFor(page, 4);
  await unfold(page, 'Advanced');
  await page.getByRole('spinbutton', { name: 'Steps' }).fill('50');
  await page.getByRole('button', { name: 'Generate' }).click();
  const bar = page.getByRole('progressbar', { name: 'Run progress' });
  await expect
    .poll(async () => Number(await bar.getAttribute('aria-valuenow')), {
      timeout: 60_000,
      // A fast machine is soon done.
      intervals: [20],
    })
    .toBeGreaterThan(0);
  await first.kill();
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeLessThan(50);

  const second = await startServer({ PORT: new URL(first.url).port });
  expect(second.url).toBe(first.url);
  const results = page.getByRole('list', { name: 'Results' });
  const lost = results.getByRole('listitem').first();
  await expect(lost.getByRole('paragraph')).toHaveText(text.results.lost, { timeout: 30_000 });
  await expect(results.getByRole('img')).toHaveCount(0);
  await lost.getByRole('button', { name: text.results.actions.again }).click();
  for (const output of [1, 2, 3, 4]) {
    const picture = results.getByRole('img', { name: `Output ${output} of 4, run 2` });
    await expect(picture).toBeVisible({ timeout: 150_000 });
  }
  await second.stop();
});

test('a run at a service outlives the server: real progress, the result, one create', async ({
  page,
}) => {
  const remote = await startRemote();
  const photo = { w: 256, h: 256 };
  await page.goto(remote.server.url);
  const buffer = await textureFile(photo.w, photo.h, 'jpeg');
  await openPhoto(page, { name: 'a.jpg', mimeType: 'image/jpeg', buffer }, photo);
  await setBrush(page, 60);
  await drag(page, [
    [90, 90],
    [160, 150],
  ]);
  await page.getByLabel('Prompt').fill('a hat [scenario:slow-it]');
  await askFor(page, 2);
  await page.getByRole('button', { name: 'Generate' }).click();
  const bar = page.getByRole('progressbar', { name: 'Run progress' });
  const value = async () => Number(await bar.getAttribute('aria-valuenow', { timeout: 5_000 }));
  await expect.poll(value).toBeGreaterThan(0);
  const before = await value();
  await remote.crash();

  // Two outputs of 28 steps: only the hints tell the new server how far a step of the log is.
  await expect.poll(value, { timeout: 30_000 }).toBeGreaterThan(before);
  expect(await value()).toBeLessThan(100);
  const results = page.getByRole('list', { name: 'Results' });
  for (const output of [1, 2]) {
    const picture = results.getByRole('img', { name: `Output ${output} of 2, run 1` });
    await expect(picture).toBeVisible({ timeout: 60_000 });
  }
  expect(remote.creates()).toHaveLength(1);
  await remote.stop();
});
