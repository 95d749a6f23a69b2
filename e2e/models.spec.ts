import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { canvasOf, drag, openPhoto, setBrush, unfold } from './tools/desk';
import { decode, textureFile } from './tools/picture';
import { inputOf, startRemote } from './tools/remote';

const SIZE = { w: 256, h: 256 };

test('another model brings its own ranges, and gets its own parameters', async ({ page }) => {
  const remote = await startRemote();
  await page.goto(remote.server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'jpeg');
  await openPhoto(page, { name: 'a.jpg', mimeType: 'image/jpeg', buffer }, SIZE);
  await setBrush(page, 60);
  await drag(page, [
    [90, 90],
    [160, 150],
  ]);
  await page.getByLabel('Prompt').fill('a hat');
  const outputs = page.getByRole('radiogroup', { name: 'Outputs' }).getByRole('radio');
  await expect(outputs).toHaveCount(4);
  await page.getByLabel('Model').selectOption('FLUX.1 Fill [pro]');
  await expect(outputs).toHaveCount(1);
  await unfold(page, 'Advanced');
  await expect(page.getByRole('spinbutton', { name: 'Steps' })).toHaveValue('50');
  await expect(page.getByRole('spinbutton', { name: 'Guidance' })).toHaveValue('60');
  await page.getByRole('spinbutton', { name: 'Steps' }).fill('20');
  await page.getByRole('button', { name: 'Generate' }).click();
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('img', { name: 'Output 1 of 1, run 1' })).toBeVisible({
    timeout: 30_000,
  });
  const [create] = remote.creates();
  expect(create.path).toMatch(/\/models\/black-forest-labs\/flux-fill-pro\/predictions$/);
  expect(Object.keys(inputOf(create)).sort()).toEqual([
    'guidance',
    'image',
    'mask',
    'output_format',
    'prompt',
    'seed',
    'steps',
  ]);
  expect(inputOf(create)).toMatchObject({ steps: 20, guidance: 60, output_format: 'png' });
  await remote.stop();
});

test('what is added around a photo comes back as a larger picture, whatever is painted', async ({
  page,
}) => {
  const remote = await startRemote();
  await page.goto(remote.server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'jpeg');
  await openPhoto(page, { name: 'a.jpg', mimeType: 'image/jpeg', buffer }, SIZE);
  await page.getByLabel('Prompt').fill('a wide meadow');
  await unfold(page, 'Advanced');
  await expect(page.getByLabel('Add around')).toHaveCount(0);
  await page.getByLabel('Model').selectOption('FLUX.1 Fill [pro]');
  await page.getByLabel('Add around').selectOption('On the left');
  await page.getByRole('spinbutton', { name: 'Safety tolerance' }).fill('4');
  await page.getByLabel('Enlarge the prompt').check();
  await page.getByRole('button', { name: 'Generate' }).click();
  const output = page.getByRole('img', { name: 'Output 1 of 1, run 1', exact: true });
  await expect(output).toBeVisible({ timeout: 60_000 });
  expect(inputOf(remote.creates()[0])).toMatchObject({
    outpaint: 'Left outpaint',
    safety_tolerance: 4,
    prompt_upsampling: true,
  });

  await test.step('shown with the photo, which it reaches beyond on that side', async () => {
    await page.getByRole('button', { name: 'Show Output 1 of 1, run 1' }).click();
    const compare = page.getByRole('region', { name: 'Compare' });
    await expect(compare).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(compare).toHaveCount(0);
  });
  await test.step('downloaded as it is', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).first().click(),
    ]);
    const { w, h } = await decode(await readFile(await file.path()));
    expect([w, h]).toEqual([384, 256]);
  });
  await test.step('and gone on from as a photo of its own', async () => {
    await page.getByRole('button', { name: 'Use as photo' }).click();
    await expect(canvasOf(page)).toHaveAttribute('data-photo-width', '384');
  });
  await remote.stop();
});
