import { expect, type Page, test } from '@playwright/test';
import { canvasOf, drag, maskHash, openPhoto, setBrush } from './tools/desk';
import { textureFile } from './tools/picture';
import { type Remote, startRemote } from './tools/remote';

const SIZE = { w: 320, h: 256 };

let remote: Remote;
test.beforeEach(async () => {
  remote = await startRemote();
});
test.afterEach(() => remote.stop());

/** A photo with a stroke on it, saved, ready to generate. */
async function readyToGenerate(page: Page, prompt: string) {
  await page.goto(remote.server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'jpeg');
  await openPhoto(page, { name: 'a.jpg', mimeType: 'image/jpeg', buffer }, SIZE);
  await setBrush(page, 80);
  await drag(page, [
    [90, 90],
    [200, 150],
  ]);
  const hash = await maskHash(page);
  await expect(canvasOf(page)).toHaveAttribute('data-saved-hash', hash ?? '');
  await page.getByLabel('Prompt').fill(prompt);
  return hash;
}

async function arrives(page: Page, name: string) {
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('img', { name })).toBeVisible({ timeout: 30_000 });
}

test('a reload during the POST: the result arrives, one prediction was made', async ({ page }) => {
  const hash = await readyToGenerate(page, 'a hat');
  // The create reaches the upstream; its answer never reaches the page.
  await page.route('**/api/predictions', async (route) => {
    await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    await route.abort().catch(() => undefined);
  });
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect.poll(() => remote.creates().length).toBe(1);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.reload();
  await arrives(page, 'Output 1 of 1, run 1');
  expect(remote.creates()).toHaveLength(1);
  expect(await maskHash(page)).toBe(hash);
});

test('a reload during the run: the result arrives, one prediction was made', async ({ page }) => {
  await readyToGenerate(page, 'a hat [scenario:slow-it]');
  await page.getByRole('button', { name: 'Generate' }).click();
  const bar = page.getByRole('progressbar', { name: 'Run progress' });
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await page.reload();
  await arrives(page, 'Output 1 of 1, run 1');
  expect(remote.creates()).toHaveLength(1);
});

test('a closed tab: another one finds the run and its result', async ({ context }) => {
  const first = await context.newPage();
  await readyToGenerate(first, 'a hat [scenario:slow-it]');
  await first.getByRole('button', { name: 'Generate' }).click();
  await expect.poll(() => remote.creates().length).toBe(1);
  await first.close();
  const second = await context.newPage();
  await second.goto(remote.server.url);
  await arrives(second, 'Output 1 of 1, run 1');
  expect(remote.creates()).toHaveLength(1);
  await second.reload();
  await arrives(second, 'Output 1 of 1, run 1');
  expect(remote.creates()).toHaveLength(1);
});
