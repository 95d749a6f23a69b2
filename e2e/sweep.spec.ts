import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { drag, openPhoto, setBrush } from './tools/desk';
import { decode, textureFile } from './tools/picture';
import { bytesOf, inputOf, type Remote } from './tools/remote';
import { test } from './tools/story';

const SIZE = { w: 320, h: 256 };

/** Opens a photo before the fake, paints on it and opens the sweep's form. */
async function askForSweep(
  page: Page,
  remote: Remote,
  prompt: string,
  size = SIZE,
): Promise<Locator> {
  await page.goto(remote.server.url);
  const buffer = await textureFile(size.w, size.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, size);
  await setBrush(page, 60);
  await drag(page, [
    [100, 100],
    [200, 140],
  ]);
  await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt);
  await page.getByRole('button', { name: 'Sweep', exact: true }).click();
  return page.getByRole('dialog', { name: 'Sweep' });
}

test('a 3 × 3 sweep with feather on one axis makes three runs and nine pictures', async ({
  page,
  remote,
}) => {
  const before = remote.creates().length;
  const form = await askForSweep(page, remote, 'a sweep of a fence');
  await expect(form.getByLabel('Guidance values')).toHaveValue('10, 30, 60');
  await expect(form.getByLabel('Feather values')).toHaveValue('0, 4, 12');
  await expect(form.getByRole('status')).toContainText('9 pictures from 3 runs');
  await form.getByLabel('Guidance values').fill('10, 300');
  await expect(form.getByText('Give values from 0 to 100.')).toBeVisible();
  await form.getByLabel('Guidance values').fill('10, 25.5, 60');
  await form.getByRole('button', { name: 'Start sweep' }).click();

  const sheet = page.getByRole('region', { name: 'Sweep' });
  await expect(sheet.getByRole('img')).toHaveCount(9, { timeout: 60_000 });
  await expect(sheet.getByRole('status').first()).toHaveText('9 of 9 pictures');
  const inputs = remote.creates().slice(before).map(inputOf);
  expect(inputs.map(({ guidance }) => guidance)).toEqual([10, 25.5, 60]);
  for (const part of ['seed', 'image', 'mask', 'prompt', 'num_inference_steps']) {
    expect(new Set(inputs.map((input) => input[part])).size).toBe(1);
  }

  await sheet.getByLabel('Whole photo').check();
  await test.step('a wider feather changes pixels, without a run', async () => {
    const drawn = (feather: number) =>
      sheet
        .getByRole('img', { name: `Guidance 10, Feather ${feather}`, exact: true })
        .evaluate((img: HTMLImageElement) => {
          const canvas = document.createElement('canvas');
          canvas.width = img.naturalWidth;
          canvas.height = img.naturalHeight;
          canvas.getContext('2d')?.drawImage(img, 0, 0);
          return canvas.toDataURL();
        });
    const [hard, soft] = await Promise.all(
      [0, 12].map(async (feather) => decode(bytesOf(await drawn(feather)))),
    );
    expect([soft.w, soft.h]).toEqual([SIZE.w, SIZE.h]);
    expect(Buffer.compare(hard.data, soft.data)).not.toBe(0);
  });

  await test.step('it is saved as one labelled picture', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      sheet.getByRole('button', { name: 'Save as one picture' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('a_sweep-guidance-feather.png');
    const { w, h, data, channels } = await decode(await readFile(await file.path()));
    expect(w).toBeGreaterThan(3 * SIZE.w);
    expect(h).toBeGreaterThan(3 * SIZE.h);
    const dark = (x0: number, y0: number, x1: number, y1: number) => {
      for (let y = y0; y < y1; y++) {
        for (let x = x0; x < x1; x++) if (data[(y * w + x) * channels] < 80) return true;
      }
      return false;
    };
    // Something is written over each column and beside each row.
    for (const i of [0, 1, 2]) {
      expect(dark(180 + i * (SIZE.w + 8), 0, 180 + (i + 1) * SIZE.w, 40)).toBe(true);
      expect(dark(0, 40 + i * (SIZE.h + 8), 180, 40 + (i + 1) * SIZE.h)).toBe(true);
    }
  });

  await test.step('chosen cells are compared, and Escape leads back to the sheet', async () => {
    for (const feather of [0, 12]) {
      await sheet.getByLabel(`Choose Guidance 60, Feather ${feather}`, { exact: true }).check();
    }
    await sheet.getByRole('button', { name: 'Compare chosen' }).click();
    const compare = page.getByRole('region', { name: 'Compare' });
    await expect(compare.getByRole('figure')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(sheet.getByRole('img')).toHaveCount(9);
  });
  expect(remote.creates()).toHaveLength(before + 3);
});

test('a small part of a large photo is shown close, or the whole photo', async ({
  page,
  remote,
}) => {
  const form = await askForSweep(page, remote, 'a small boat', { w: 1600, h: 800 });
  await form.getByLabel('Guidance values').fill('10');
  await form.getByRole('button', { name: 'Start sweep' }).click();
  const sheet = page.getByRole('region', { name: 'Sweep' });
  const picture = sheet.getByRole('img').first();
  const shape = () =>
    picture.evaluate((img: HTMLImageElement) => img.naturalWidth / img.naturalHeight);
  await expect.poll(shape, { timeout: 60_000 }).toBeLessThan(1.5);
  await sheet.getByLabel('Whole photo').check();
  await expect.poll(shape).toBe(2);
});

test('cells that failed are run again alone', async ({ page, remote }) => {
  const form = await askForSweep(page, remote, 'a lost boat [scenario:response-lost]');
  const before = remote.creates().length;
  await form.getByLabel('Guidance values').fill('10, 20');
  await form.getByLabel('Feather values').fill('0, 4');
  await form.getByRole('button', { name: 'Start sweep' }).click();
  const sheet = page.getByRole('region', { name: 'Sweep' });
  const again = sheet.getByRole('button', { name: 'Run 2 cells again' });
  await expect(again).toBeVisible({ timeout: 60_000 });
  await expect(sheet.getByRole('img')).toHaveCount(2, { timeout: 60_000 });
  const made = remote.creates().length;
  await again.click();
  await expect(sheet.getByRole('img')).toHaveCount(4, { timeout: 60_000 });
  expect(remote.creates()).toHaveLength(made + 1);
  const guidance = remote
    .creates()
    .slice(before)
    .map((create) => inputOf(create).guidance);
  expect(guidance).toEqual([10, 20, 10]);
});

test('cancel stops what is pending', async ({ page, remote }) => {
  const form = await askForSweep(page, remote, 'a slow boat [scenario:slow-it]');
  await form.getByLabel('Guidance values').fill('1, 2, 3, 4, 5, 6');
  await form.getByLabel('Down').selectOption('Nothing');
  await expect(form.getByRole('status')).toContainText('6 pictures from 6 runs');
  await form.getByRole('button', { name: 'Start sweep' }).click();
  const sheet = page.getByRole('region', { name: 'Sweep' });
  await sheet.getByRole('button', { name: 'Cancel what is pending' }).click();
  await expect(sheet.getByText('Cancelled.')).toHaveCount(6, { timeout: 60_000 });
  await expect(sheet.getByRole('button', { name: 'Cancel what is pending' })).toHaveCount(0);
  const stopped = remote.creates().length;
  await sheet.getByRole('button', { name: 'Close sweep' }).click();
  await expect(page.getByRole('application', { name: 'Mask canvas' })).toBeVisible();
  expect(remote.creates()).toHaveLength(stopped);
});
