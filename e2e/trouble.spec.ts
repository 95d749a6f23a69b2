import { expect, type Page, test } from '@playwright/test';
import { text } from '../src/text/text';
import { askFor, drag, openPhoto, setBrush } from './tools/desk';
import { textureFile } from './tools/picture';
import { type Remote, startRemote } from './tools/remote';

const SIZE = { w: 256, h: 256 };

let remote: Remote;
test.beforeAll(async () => {
  remote = await startRemote();
});
test.afterAll(() => remote.stop());

/** Opens a photo, paints, and asks for two outputs with a prompt that makes the upstream behave so. */
async function generate(page: Page, scenario: string, outputs: 1 | 2 | 3 = 2) {
  await page.goto(remote.server.url);
  const buffer = await textureFile(SIZE.w, SIZE.h, 'jpeg');
  await openPhoto(page, { name: 'a.jpg', mimeType: 'image/jpeg', buffer }, SIZE);
  await setBrush(page, 60);
  await drag(page, [
    [90, 90],
    [160, 150],
  ]);
  await page.getByLabel('Prompt').fill(`a hat [scenario:${scenario}]`);
  await askFor(page, outputs);
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

const { failures, errors, ...words } = text.results;
/** What is said of the run. */
const SAID: Record<string, string> = {
  'failed-memory': failures.memory,
  'failed-interrupted': failures.interrupted,
  'failed-object': failures.other,
  'all-withheld': failures.safety,
  aborted: words.aborted,
  'auth-relay': errors.auth,
  credit: errors.billing,
  'model-404': errors.unsupported,
  'create-503': errors.upstream,
  'not-json': errors.bad_response,
};

for (const [scenario, sentence] of Object.entries(SAID)) {
  test(`in plain words: ${scenario}`, async ({ page }) => {
    const results = await generate(page, scenario);
    const status = page.getByRole('status').and(page.getByText(sentence, { exact: true }));
    await expect(status).toBeVisible({ timeout: 30_000 });
    const slot = results.getByRole('listitem').first().getByRole('paragraph');
    await expect(slot).toHaveText(scenario === 'all-withheld' ? words.withheld : sentence);
    await expect(results).not.toContainText(/vendor|new_api_error|E1001|E9|strike|title/i);
  });
}

test('a withheld output keeps its slot and says so; the others arrive', async ({ page }) => {
  const results = await generate(page, 'withheld', 3);
  await expect(results.getByRole('img', { name: 'Output 1 of 3, run 1' })).toBeVisible();
  await expect(results.getByRole('img', { name: 'Output 3 of 3, run 1' })).toBeVisible();
  await expect(results.getByText(words.withheld, { exact: true })).toBeVisible();
});

test('a picture that is broken behind its first bytes says so', async ({ page }) => {
  const results = await generate(page, 'image-corrupt', 1);
  await expect(results.getByText(text.results.unreadable).first()).toBeVisible({ timeout: 30_000 });
});

test('rate limited: it counts down, posts again by itself, and arrives', async ({ page }) => {
  const before = remote.creates().length;
  const results = await generate(page, 'throttled-text', 1);
  await expect(page.getByText(/again in \d+ s/).first()).toBeVisible();
  await expect(results.getByRole('img', { name: 'Output 1 of 1, run 1' })).toBeVisible({
    timeout: 30_000,
  });
  expect(remote.creates().length - before).toBe(2);
});

test('two Generates in a row queue up, and both arrive', async ({ page }) => {
  const results = await generate(page, 'default', 1);
  await page.getByRole('button', { name: 'Generate' }).click();
  await expect(results.getByRole('img', { name: 'Output 1 of 1, run 1' })).toBeVisible();
  await expect(results.getByRole('img', { name: 'Output 1 of 1, run 2' })).toBeVisible();
});

/** The cancels that arrived upstream. */
const cancels = () =>
  remote.fake.journal.filter(({ method, path }) => method === 'POST' && path.endsWith('/cancel'));

test('Cancel run stops a run that is under way', async ({ page }) => {
  const before = cancels().length;
  const results = await generate(page, 'slow-it');
  await isUnderWay(page);
  expect(cancels()).toHaveLength(before);
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await expect(results.getByText(words.canceled, { exact: true }).first()).toBeVisible();
  expect(cancels()).toHaveLength(before + 1);
});

test('a run that cannot be cancelled is let go, and says it may be billed', async ({ page }) => {
  const before = cancels().length;
  const results = await generate(page, 'slow-cancel-501');
  await isUnderWay(page);
  await page.getByRole('button', { name: 'Cancel run' }).click();
  await expect(results.getByText(words.detached, { exact: true }).first()).toBeVisible();
  expect(cancels()).toHaveLength(before + 1);
});
