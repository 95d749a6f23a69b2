import { expect, test } from '@playwright/test';
import { COG_TOKEN } from './fake/fakeCog';
import { startFake } from './fake/startFake';
import { askFor, drag, openPhoto, setBrush } from './tools/desk';
import { textureFile } from './tools/picture';
import { freePort, startServer } from './tools/server';

const SIZE = { w: 256, h: 256 };

test('a Cog container that reports by webhook: steps, then the pictures', async ({ page }) => {
  const fake = await startFake();
  const PORT = String(await freePort());
  const server = await startServer({
    PORT,
    UPSTREAM: 'cog',
    UPSTREAM_URL: fake.cogUrl,
    COG_WEBHOOK_URL: `http://127.0.0.1:${PORT}`,
    COG_WEBHOOK_TOKEN: COG_TOKEN,
  });
  await page.goto(server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'jpeg');
  await openPhoto(page, { name: 'a.jpg', mimeType: 'image/jpeg', buffer }, SIZE);
  await setBrush(page, 60);
  await drag(page, [
    [90, 90],
    [160, 150],
  ]);
  await page.getByLabel('Prompt').fill('a hat [scenario:slow-it]');
  await askFor(page, 2);
  await page.getByRole('button', { name: 'Generate' }).click();
  const bar = page.getByRole('progressbar', { name: 'Run progress' });
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  const results = page.getByRole('list', { name: 'Results' });
  for (const output of [1, 2]) {
    const picture = results.getByRole('img', { name: `Output ${output} of 2, run 1` });
    await expect(picture).toBeVisible({ timeout: 60_000 });
  }
  expect(server.printed()).not.toContain(COG_TOKEN);
  await server.stop();
  await fake.close();
});
