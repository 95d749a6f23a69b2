import { expect, type Page, test } from '@playwright/test';
import { drag, openPhoto, setBrush } from './tools/desk';
import { textureFile } from './tools/picture';
import { type Remote, startRemote } from './tools/remote';

const SIZE = { w: 256, h: 256 };

let remote: Remote;
test.beforeAll(async () => {
  remote = await startRemote();
});
test.afterAll(() => remote.stop());

/** Opens a photo, paints, and asks for two outputs with a prompt that makes the upstream behave so. */
async function generate(page: Page, scenario: string, outputs = '2') {
  await page.goto(remote.server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'jpeg');
  await openPhoto(page, { name: 'a.jpg', mimeType: 'image/jpeg', buffer }, SIZE);
  await setBrush(page, 60);
  await drag(page, [
    [90, 90],
    [160, 150],
  ]);
  await page.getByLabel('Prompt').fill(`a hat [scenario:${scenario}]`);
  await page
    .getByRole('radiogroup', { name: 'Outputs' })
    .getByRole('radio', { name: outputs })
    .check();
  await page.getByRole('button', { name: 'Generate' }).click();
  return page.getByRole('list', { name: 'Results' });
}

/** Waits until the upstream has told of a first step. */
async function isUnderWay(page: Page) {
  const bar = page.getByRole('progressbar', { name: 'Run progress' });
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
}

for (const scenario of ['slow-it', 'slow-bar', 'slow-returns']) {
  test(`the progress bar moves with the upstream's log: ${scenario}`, async ({ page }) => {
    await generate(page, scenario);
    const bar = page.getByRole('progressbar', { name: 'Run progress' });
    const seen: number[] = [];
    await expect
      .poll(
        async () => {
          const value = await bar.getAttribute('aria-valuenow', { timeout: 5_000 });
          if (value !== null && Number(value) !== seen.at(-1)) seen.push(Number(value));
          return seen.filter((v) => v > 0 && v < 100).length;
        },
        { timeout: 40_000, intervals: [250] },
      )
      .toBeGreaterThanOrEqual(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });
}

const SAID: Record<string, RegExp> = {
  'failed-memory': /memory/i,
  'failed-interrupted': /interrupted/i,
  'all-withheld': /safety/i,
  aborted: /stopped|ended|aborted/i,
  'auth-relay': /key/i,
  credit: /credit|billing|account/i,
  'model-404': /not offer|does not|not available|unsupported/i,
  'create-503': /not answer|unavailable|trouble|try again/i,
  'not-json': /understand|unexpected|answer/i,
};

for (const [scenario, says] of Object.entries(SAID)) {
  test(`in plain words: ${scenario}`, async ({ page }) => {
    const results = await generate(page, scenario);
    await expect(results.getByText(says).first()).toBeVisible({ timeout: 30_000 });
    await expect(results).not.toContainText(/vendor|new_api_error|E1001|title/i);
  });
}

test('a withheld output keeps its slot and says so; the others arrive', async ({ page }) => {
  const results = await generate(page, 'withheld', '3');
  await expect(results.getByRole('img', { name: 'Output 1 of 3, run 1' })).toBeVisible();
  await expect(results.getByRole('img', { name: 'Output 3 of 3, run 1' })).toBeVisible();
  await expect(results.getByText(/held back|withheld/i)).toBeVisible();
});

test('rate limited: it counts down, posts again by itself, and arrives', async ({ page }) => {
  const before = remote.creates().length;
  const results = await generate(page, 'throttled-text', '1');
  await expect(page.getByText(/again in \d+ s/).first()).toBeVisible();
  await expect(results.getByRole('img', { name: 'Output 1 of 1, run 1' })).toBeVisible({
    timeout: 30_000,
  });
  expect(remote.creates().length - before).toBe(2);
});

test('two Generates in a row queue up, and both arrive', async ({ page }) => {
  const results = await generate(page, 'default', '1');
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(results.getByRole('img', { name: 'Output 1 of 1, run 1' })).toBeVisible();
  await expect(results.getByRole('img', { name: 'Output 1 of 1, run 2' })).toBeVisible();
});

test('Cancel run stops a run that is under way', async ({ page }) => {
  const results = await generate(page, 'slow-it');
  await isUnderWay(page);
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await expect(results.getByText('Cancelled.').first()).toBeVisible();
  expect(remote.fake.journal.some((entry) => entry.path.endsWith('/cancel'))).toBe(true);
});

test('a run that cannot be cancelled is let go, and says it may be billed', async ({ page }) => {
  const results = await generate(page, 'slow-cancel-501');
  await isUnderWay(page);
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await expect(results.getByText(/billed/i).first()).toBeVisible();
});
