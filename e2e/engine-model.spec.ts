import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { drag, openPhoto, unfold } from './tools/desk';
import { miganLike } from './tools/onnxModel';
import { decode, type Pixels, textureFile } from './tools/picture';
import { type Server, startServer } from './tools/server';

const SIZE = { w: 512, h: 384 };
const PINK = [250, 20, 180];

const folder = mkdtempSync(join(tmpdir(), 'model-'));
const model = join(folder, 'pink.onnx');
const colourAt = ({ w, channels, data }: Pixels, x: number, y: number) =>
  [...data.subarray((y * w + x) * channels)].slice(0, 3);

let server: Server;
test.beforeAll(async () => {
  writeFileSync(model, miganLike(PINK));
  server = await startServer({ ENGINE_MODEL: model });
});
test.afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

test('the engine fills by a model of the user’s own', async ({ page }) => {
  await page.goto(server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, SIZE);
  await drag(page, [
    [200, 150],
    [300, 200],
  ]);

  await test.step('offers what it can do, and says what it cannot', async () => {
    await expect(page.getByText('Built-in engine with pink.onnx').first()).toBeVisible();
    const outputs = page.getByRole('radiogroup', { name: 'Outputs' });
    await expect(outputs.getByRole('radio')).toHaveCount(1);
    await unfold(page, 'Advanced');
    await expect(page.getByLabel('Steps')).toBeDisabled();
  });

  await test.step('takes the hole from the model and nothing else', async () => {
    await page.getByRole('button', { name: 'Generate' }).click();
    await expect(page.getByRole('img', { name: 'Output 1 of 1, run 1' })).toBeVisible({
      timeout: 30_000,
    });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).first().click(),
    ]);
    const fill = await decode(await readFile(await download.path()));
    const photo = await decode(buffer);
    expect(colourAt(fill, 250, 175)).toEqual(PINK);
    expect(colourAt(fill, 20, 20)).toEqual(colourAt(photo, 20, 20));
  });
});

test('what is wrong with the model stops the start in one line', async () => {
  const start = (path: string) => startServer({ ENGINE_MODEL: path });
  const missing = join(folder, 'missing.onnx');
  await expect(start(missing)).rejects.toThrow(
    `ENGINE_MODEL: ${missing} cannot be read: there is no such file`,
  );
  await expect(start('package.json')).rejects.toThrow('is no ONNX model that can be run');
});
