import { expect, type Locator, type Page } from '@playwright/test';
import { askFor, canvasOf, drag, maskHash, openPhoto, setBrush } from './tools/desk';
import { textureFile } from './tools/picture';
import { test } from './tools/story';

const SIZE = { w: 320, h: 256 };

test.use({ photo: SIZE });

const strip = (page: Page) => page.getByRole('list', { name: 'Results' });
const history = (page: Page) => page.getByRole('region', { name: 'Runs' });

async function generate(page: Page, run: number, outputs: 1 | 2 = 1) {
  await page.getByRole('button', { name: 'Generate' }).click();
  const last = strip(page).getByRole('img', {
    name: `Output ${outputs} of ${outputs}, run ${run}`,
  });
  await expect(last).toBeVisible({ timeout: 60_000 });
}

async function paint(page: Page) {
  await setBrush(page, 60);
  await drag(page, [
    [100, 100],
    [200, 140],
  ]);
}

async function openRuns(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  return history(page);
}

/** Chooses from the menu of a run, wherever it is listed. */
async function choose(place: Locator, run: string, command: string) {
  await place.getByRole('button', { name: `More for ${run}` }).click();
  await place.page().getByRole('menuitem', { name: command }).click();
}

test('a run is named, starred, found, deleted and brought back', async ({ desk: page }) => {
  await paint(page);
  await generate(page, 1);
  await generate(page, 2);
  const runs = await openRuns(page);
  const rows = runs.getByRole('list', { name: 'All runs' }).getByRole('heading');
  await expect(rows).toHaveText(['Run 2', 'Run 1']);

  await choose(runs, 'Run 1', 'Rename');
  await page.getByRole('textbox', { name: 'Name' }).fill('The first door');
  await page.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(rows).toHaveText(['Run 2', 'The first door (run 1)']);
  await runs.getByRole('button', { name: 'Star The first door (run 1)' }).click();
  await runs.getByRole('radio', { name: 'Starred' }).check();
  await expect(rows).toHaveText(['The first door (run 1)']);
  await runs.getByRole('radio', { name: 'All' }).check();
  await runs.getByRole('searchbox').fill('FIRST');
  await expect(rows).toHaveText(['The first door (run 1)']);
  await runs.getByRole('searchbox').fill('');

  await choose(runs, 'The first door (run 1)', 'Delete');
  await expect(rows).toHaveText(['Run 2']);
  await expect(strip(page).getByRole('img')).toHaveCount(1);
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveText(['Run 2', 'The first door (run 1)']);
  await expect(strip(page).getByRole('img')).toHaveCount(2);

  await test.step('nothing of it is gone after a reload, and only then can it go for good', async () => {
    await choose(runs, 'The first door (run 1)', 'Delete');
    await expect(rows).toHaveText(['Run 2']);
    await page.reload();
    await expect(strip(page).getByRole('img')).toHaveCount(1, { timeout: 30_000 });
    await openRuns(page);
    await runs.getByRole('radio', { name: 'Deleted' }).check();
    await expect(rows).toHaveText(['The first door (run 1)']);
    await runs.getByRole('button', { name: 'Restore' }).click();
    await runs.getByRole('radio', { name: 'All' }).check();
    const picture = runs.getByRole('img', { name: 'Output 1 of 1, run 1' });
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBe(320);

    await choose(runs, 'Run 2', 'Delete');
    await runs.getByRole('radio', { name: 'Deleted' }).check();
    await choose(runs, 'Run 2', 'Delete for good');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
    await expect(runs.getByText('Nothing is deleted.')).toBeVisible();
    await page.reload();
    await expect(strip(page).getByRole('img')).toHaveCount(1, { timeout: 30_000 });
    await openRuns(page);
    await runs.getByRole('radio', { name: 'Deleted' }).check();
    await expect(runs.getByText('Nothing is deleted.')).toBeVisible();
  });
});

test('deleting is a step of the one timeline, between strokes', async ({ desk: page }) => {
  await paint(page);
  await generate(page, 1);
  const before = await maskHash(page);
  await choose(strip(page), 'Run 1', 'Delete');
  await expect(strip(page).getByRole('listitem')).toHaveCount(0);
  await drag(page, [
    [50, 200],
    [90, 210],
  ]);
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).last();
  await canvasOf(page).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => maskHash(page)).toBe(before);
  await expect(strip(page).getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(strip(page).getByRole('listitem')).toHaveCount(1);
  expect(await maskHash(page)).toBe(before);
  await page.keyboard.press('Control+Shift+Z');
  await expect(strip(page).getByRole('listitem')).toHaveCount(0);
  await expect(undo).toBeVisible();
});

test('the same again with another prompt sends the same pictures; its code is that of the run', async ({
  page,
  remote,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(remote.server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, SIZE);
  await paint(page);
  await askFor(page, 2);
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a red door');
  await generate(page, 1, 2);
  const before = remote.creates().length;

  await choose(strip(page), 'Run 1', 'Same again with…');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Prompt' }).fill('a blue door');
  await dialog.getByLabel('Outputs').fill('1');
  await dialog.getByLabel('Steps').fill('7');
  await dialog.getByRole('button', { name: 'Generate' }).click();
  await expect(strip(page).getByRole('img', { name: 'Output 1 of 1, run 2' })).toBeVisible();
  expect(remote.creates()).toHaveLength(before + 1);
  const [first, second] = remote
    .creates()
    .slice(-2)
    .map(({ body }) => (body as Body).input);
  expect(second).toMatchObject({ prompt: 'a blue door', num_outputs: 1, num_inference_steps: 7 });
  expect([second.image, second.mask, second.guidance]).toEqual([
    first.image,
    first.mask,
    first.guidance,
  ]);
  expect(second.seed).not.toBe(first.seed);

  await choose(strip(page), 'Run 2', 'Copy parameters');
  await expect(page.getByRole('alert')).toContainText('Copied.');
  const parameters = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(parameters).toMatchObject({ prompt: 'a blue door', seed: second.seed, feather: 0 });

  await choose(strip(page), 'Run 2', 'Copy as code…');
  const code = dialog.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveValue(new RegExp(`\\$\\{MASKROOM_URL:-${remote.server.url}\\}`));
  await dialog.getByRole('radio', { name: 'JavaScript' }).check();
  await dialog.getByRole('radio', { name: 'The service itself' }).check();
  await expect(code).toHaveValue(/api\.quickrouter\.ai\/replicate\/v1/);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
});

type Body = { input: Record<string, unknown> };

test('withheld and failed pictures keep their slots and say what happened', async ({
  page,
  remote,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(remote.server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'png');
  await openPhoto(page, { name: 'a.png', mimeType: 'image/png', buffer }, SIZE);
  const box = (await canvasOf(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2 + 20, { steps: 4 });
  await page.mouse.up();
  const sheet = page.getByRole('button', { name: 'Run settings' });
  await sheet.click();
  await askFor(page, 2);
  await page.getByRole('textbox', { name: 'Prompt' }).fill('a boat [scenario:withheld]');
  await page.getByRole('button', { name: 'Generate' }).click();
  await page.getByRole('button', { name: 'a boat' }).click();
  await expect(strip(page).getByRole('img')).toHaveCount(1, { timeout: 30_000 });

  const runs = await openRuns(page);
  await expect(runs.getByRole('img', { name: 'Output 1 of 2, run 1' })).toBeVisible();
  const words = 'Held back by the safety filter. Another prompt or seed may pass.';
  await expect(runs.getByRole('paragraph').filter({ hasText: words })).toBeVisible();
  const before = remote.creates().length;
  await runs.getByRole('button', { name: 'Run again' }).click();
  await expect(runs.getByRole('heading')).toHaveText(['Run 2', 'Run 1']);
  await expect.poll(() => remote.creates().length).toBe(before + 1);
  await runs.getByRole('button', { name: 'Close runs' }).click();
  await expect(canvasOf(page)).toBeVisible();
});
