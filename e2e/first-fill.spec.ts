import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { askFor, choose, drag, openPhoto, setBrush, unfold } from './tools/desk';
import { decode, textureFile } from './tools/picture';
import { test } from './tools/story';

const SIZE = { w: 1000, h: 750 };

test('a photo is opened, painted, filled by the built-in engine, compared and downloaded', async ({
  page,
  server,
}) => {
  const stranger: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(blob|data):/.test(request.url())) {
      stranger.push(request.url());
    }
  });
  await page.goto(server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'jpeg');
  await openPhoto(page, { name: 'stripes.jpg', mimeType: 'image/jpeg', buffer }, SIZE);

  await setBrush(page, 150);
  await drag(page, [
    [200, 200],
    [800, 220],
  ]);
  await drag(page, [
    [250, 500],
    [500, 520],
  ]);
  await choose(page, 'Eraser');
  await setBrush(page, 60);
  await drag(page, [
    [700, 200],
    [790, 220],
  ]);
  await expect(page.getByText(/mask 1\d\.\d %|mask 2\d\.\d %/)).toBeVisible();

  await askFor(page, 2);
  await unfold(page, 'Advanced');
  await page.getByLabel('Steps').fill('50');
  await page.getByRole('button', { name: 'Generate' }).click();

  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('img', { name: 'Output 1 of 2, run 1' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(results.getByRole('img', { name: 'Output 2 of 2, run 1' })).toBeVisible({
    timeout: 60_000,
  });

  await page.getByRole('button', { name: 'Compare', exact: true }).first().click();
  const compare = page.getByRole('region', { name: 'Compare' });
  await expect(compare.getByRole('figure')).toHaveCount(3);
  await compare.getByRole('radio', { name: 'Slider' }).check();
  const handle = compare.getByRole('slider', { name: 'Compare position' });
  await handle.focus();
  const before = Number(await handle.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowRight');
  expect(Number(await handle.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  await page.keyboard.press('Escape');

  const [all] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all' }).click(),
  ]);
  const files = unzipSync(await readFile(await all.path()));
  const named = (pattern: RegExp) => Object.keys(files).filter((name) => pattern.test(name));
  const record = JSON.parse(new TextDecoder().decode(files[named(/run\.json$/)[0]]));
  expect(record.input).toMatchObject({ num_outputs: 2, num_inference_steps: 50 });
  expect(named(/\.png$/).length).toBeGreaterThanOrEqual(5);

  const [one] = await Promise.all([
    page.waitForEvent('download'),
    results.getByRole('button', { name: 'Download', exact: true }).first().click(),
  ]);
  expect(one.suggestedFilename()).toMatch(/^stripes_run1_out1_seed\d+\.png$/);

  const fill = await decode(await readFile(await one.path()));
  const mask = await decode(Buffer.from(files[named(/mask[^/]*\.png$/)[0]]));
  const photo = await decodeInPage(page, buffer);
  expect([fill.w, fill.h]).toEqual([SIZE.w, SIZE.h]);
  const { outsideChanged, inside, insideChanged } = differences(photo, fill, mask);
  expect(inside).toBeGreaterThan(0.1 * SIZE.w * SIZE.h);
  expect(outsideChanged).toBe(0);
  expect(insideChanged).toBeGreaterThan(0.6 * inside);
  expect(stranger).toEqual([]);
});

type Decoded = { w: number; h: number; channels: number; data: Uint8Array };

/** How many pixels differ outside and inside the mask, and how many the mask has. */
function differences(photo: Decoded, fill: Decoded, mask: Decoded) {
  const counts = { outsideChanged: 0, inside: 0, insideChanged: 0 };
  for (let i = 0; i < photo.w * photo.h; i++) {
    const changed = [0, 1, 2].some(
      (c) => photo.data[i * photo.channels + c] !== fill.data[i * fill.channels + c],
    );
    const painted = mask.data[i * mask.channels] === 255;
    if (painted) counts.inside += 1;
    if (changed) counts[painted ? 'insideChanged' : 'outsideChanged'] += 1;
  }
  return counts;
}

/** The photo as this very browser decodes it: JPEG decoders differ in their last bits. */
async function decodeInPage(page: Page, file: Buffer): Promise<Decoded> {
  const data = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    for (const byte of pixels) text += String.fromCharCode(byte);
    return btoa(text);
  }, file.toString('base64'));
  return { ...SIZE, channels: 4, data: new Uint8Array(Buffer.from(data, 'base64')) };
}
