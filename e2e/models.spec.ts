import { expect, test } from '@playwright/test';
import { drag, openPhoto, setBrush, unfold } from './tools/desk';
import { textureFile } from './tools/picture';
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
