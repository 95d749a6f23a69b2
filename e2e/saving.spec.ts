import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { drag, setBrush } from './tools/desk';
import { test } from './tools/story';

const SIZE = { w: 320, h: 256 };

test.use({ photo: SIZE });

async function fillOnce(page: Page): Promise<Locator> {
  await setBrush(page, 60);
  await drag(page, [
    [100, 100],
    [200, 140],
  ]);
  await page.getByRole('button', { name: 'Generate' }).click();
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('img')).toBeVisible({ timeout: 60_000 });
  return results;
}

async function download(page: Page, press: Locator) {
  const [file] = await Promise.all([page.waitForEvent('download'), press.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The panel that says how outputs are saved. */
async function openSaving(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Save as/ }).click();
  return page.getByRole('dialog', { name: 'How outputs are saved' });
}

async function chooseFromMenu(page: Page, results: Locator, command: string) {
  await results.getByRole('button', { name: 'More for Output 1 of 1, run 1' }).click();
  await page.getByRole('menuitem', { name: command }).click();
}

test('a fill is saved as JPEG or WebP of the wanted quality, an output as it came', async ({
  desk: page,
}) => {
  const results = await fillOnce(page);
  const save = results.getByRole('button', { name: 'Download', exact: true });
  const saving = await openSaving(page);
  await saving.getByLabel('Format').selectOption('JPEG');
  const sizes: number[] = [];
  for (const quality of ['95', '20']) {
    await saving.getByLabel('Quality').fill(quality);
    await page.keyboard.press('Escape');
    const { name, bytes } = await download(page, save);
    expect(name).toMatch(/^a_run1_out1_seed\d+\.jpg$/);
    expect(await sharp(bytes).metadata()).toMatchObject({
      format: 'jpeg',
      width: 320,
      height: 256,
    });
    sizes.push(bytes.length);
    await openSaving(page);
  }
  expect(sizes[1]).toBeLessThan(sizes[0] / 2);
  await saving.getByLabel('Format').selectOption('WEBP');
  await page.keyboard.press('Escape');
  expect((await sharp((await download(page, save)).bytes).metadata()).format).toBe('webp');

  await openSaving(page);
  await saving.getByRole('radio', { name: 'Raw output' }).check();
  await page.keyboard.press('Escape');
  const raw = await download(page, save);
  expect(raw.name).toMatch(/^a_run1_out1_seed\d+_raw\.png$/);
  const [all] = await Promise.all([
    page.waitForEvent('download'),
    results.getByRole('button', { name: 'Download all' }).click(),
  ]);
  const files = unzipSync(await readFile(await all.path()));
  expect(Buffer.compare(files[raw.name], raw.bytes)).toBe(0);

  await test.step('the choice is remembered', async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: 'Save as Raw' })).toBeVisible();
  });
});

test('into a chosen folder; what lies there already stays', async ({ desk: page }) => {
  // The page's own private folder stands in for one that a person would choose in a dialog of the system.
  await page.evaluate(() =>
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  const results = await fillOnce(page);
  const saving = await openSaving(page);
  await saving.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(saving.getByRole('button', { name: 'Back to downloads' })).toBeVisible();
  await page.keyboard.press('Escape');
  const inFolder = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const files: Record<string, number[]> = {};
      for await (const [name, handle] of (
        folder as unknown as { entries(): AsyncIterable<[string, FileSystemFileHandle]> }
      ).entries()) {
        files[name] = [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
      }
      return files;
    });
  const alert = page.getByRole('alert');
  for (const press of ['Download', 'Download', 'Download all']) {
    await results.getByRole('button', { name: press, exact: true }).click();
    await expect(alert).toContainText('Saved into', { timeout: 60_000 });
    await alert.getByRole('button', { name: 'Dismiss' }).click();
  }
  const files = await inFolder();
  const names = Object.keys(files).sort();
  expect(names[0]).toBe('a_run1.zip');
  expect(names[1]).toMatch(/^a_run1_out1_seed\d+ \(2\)\.png$/);
  expect(names[2]).toMatch(/^a_run1_out1_seed\d+\.png$/);
  const zipped = unzipSync(Uint8Array.from(files['a_run1.zip']));
  expect([...zipped[names[2]]]).toEqual(files[names[2]]);
});

test('to the clipboard; as a file where the page may not use it', async ({
  desk: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const results = await fillOnce(page);
  await chooseFromMenu(page, results, 'Copy picture');
  await expect(page.getByRole('alert')).toContainText('The picture is on the clipboard.');
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap(await item.getType('image/png'));
    return [bitmap.width, bitmap.height];
  });
  expect(size).toEqual([SIZE.w, SIZE.h]);

  // As over plain HTTP.
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    chooseFromMenu(page, results, 'Copy picture'),
  ]);
  expect(file.suggestedFilename()).toMatch(/^a_run1_out1_seed\d+\.png$/);
  await expect(page.getByRole('alert')).toContainText('saved as a file instead');

  await results.getByRole('button', { name: 'More for Run 1' }).click();
  await page.getByRole('menuitem', { name: 'Copy parameters' }).click();
  await expect(page.getByRole('alert')).toContainText('Copied.');
});

test('to other apps, once more where making the picture took too long', async ({ desk: page }) => {
  await page.evaluate(() => {
    const shared: string[] = [];
    let late = true;
    Object.assign(window, { shared });
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files }: { files: File[] }) => {
        if (late) {
          late = false;
          throw new DOMException('pressed too long ago', 'NotAllowedError');
        }
        shared.push(...files.map(({ name, type, size }) => `${name} ${type} ${size > 1000}`));
      },
    });
  });
  const results = await fillOnce(page);
  await chooseFromMenu(page, results, 'Share…');
  await page.getByRole('alert').getByRole('button', { name: 'Share…' }).click();
  const shared = () => page.evaluate(() => (window as unknown as { shared: string[] }).shared);
  await expect
    .poll(shared)
    .toEqual([expect.stringMatching(/^a_run1_out1_seed\d+\.png image\/png true$/)]);
});
