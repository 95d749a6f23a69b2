import { expect, type Locator, type Page } from '@playwright/test';
import { boxOf, pictureSpot, viewOf } from './tools/desk';
import { fillMiddle, openCompare } from './tools/filled';
import { fingersOn } from './tools/fingers';
import { colourAt, drawnIn } from './tools/panes';
import { test } from './tools/story';

test.use({ photo: { w: 320, h: 256 } });

const mode = (compare: Locator, name: string) =>
  compare.getByRole('radio', { name, exact: true }).check();

test('captions say the seed; the edited area and 100 % are one key each', async ({
  desk: page,
}) => {
  await fillMiddle(page);
  const compare = await openCompare(page);
  const panes = compare.getByRole('figure');
  await expect(panes.nth(1)).toContainText(/Output 1, run 1 · seed \d+/);
  await compare.focus();
  await page.keyboard.press('f');
  const fromMiddle = async () => {
    const box = await boxOf(panes.nth(0));
    const [x, y] = await pictureSpot(panes.nth(0), [box.x + box.width / 2, box.y + box.height / 2]);
    return Math.max(Math.abs(x - 150), Math.abs(y - 120));
  };
  await expect.poll(fromMiddle).toBeLessThan(3);
  await page.keyboard.press('1');
  await expect.poll(async () => (await viewOf(panes.nth(0))).zoom).toBe(1);
  await page.keyboard.press('0');
  await expect.poll(async () => (await viewOf(panes.nth(0))).zoom).not.toBe(1);
});

test('what is around the pictures turns light and dark with the page', async ({ desk: page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await fillMiddle(page, 1);
  const pane = (await openCompare(page)).getByRole('figure').first();
  const corner = async () => colourAt(await drawnIn(pane), [2, 2])[0];
  await expect.poll(corner).toBeLessThan(60);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(corner).toBeGreaterThan(200);
  const theme = page.getByRole('button', { name: 'Light or dark' });
  await theme.click();
  await theme.click();
  await expect.poll(corner).toBeLessThan(60);
});

test('two runs: any of their pictures, and a table of what differs', async ({ desk: page }) => {
  await fillMiddle(page, 1);
  await page.locator('summary').filter({ hasText: 'Advanced' }).click();
  await page.getByRole('spinbutton', { name: 'Steps' }).fill('12');
  await page.getByRole('button', { name: 'Generate' }).click();
  const results = page.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('img', { name: 'Output 1 of 1, run 2' })).toBeVisible({
    timeout: 60_000,
  });
  const compare = await openCompare(page);
  await compare.getByRole('button', { name: 'Pictures (2)' }).click();
  await compare.getByLabel('Output 1, run 1', { exact: true }).check();
  await expect(compare.getByRole('button', { name: 'Pictures (3)' })).toBeVisible();
  await expect(compare.getByRole('figure')).toHaveCount(3);
  await expect(compare.getByRole('figure').nth(1)).toContainText('steps 12');
  await expect(compare.getByRole('figure').nth(2)).toContainText('steps 28');
  await compare.getByRole('button', { name: 'Parameters' }).click();
  const row = compare.getByRole('row').filter({ hasText: 'Steps' });
  await expect(row.getByRole('cell')).toHaveText(['12', '28']);
  await compare.getByRole('button', { name: 'Pictures (3)' }).click();
  await compare.getByLabel('Photo of run 2').uncheck();
  await expect(compare.getByRole('figure')).toHaveCount(2);
  await expect(compare.getByLabel('Output 1, run 1', { exact: true })).toBeDisabled();
});

test('all of it by keys', async ({ desk: page }) => {
  await fillMiddle(page);
  await page.keyboard.press('c');
  const compare = page.getByRole('region', { name: 'Compare' });
  await expect(compare).toBeFocused();
  for (const name of ['Slider', 'Blink', 'Difference', 'Onion', 'Side by side']) {
    await page.keyboard.press('m');
    await expect(compare.getByRole('radio', { name })).toBeChecked();
  }
  await page.keyboard.press('m');
  const [left, right] = [compare.getByLabel('Left'), compare.getByLabel('Right')];
  const [was, other] = [await left.inputValue(), await right.inputValue()];
  await page.keyboard.press('s');
  await expect(left).toHaveValue(other);
  await expect(right).toHaveValue(was);
  await page.keyboard.press('Escape');
  await expect(compare).toHaveCount(0);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('two fingers zoom all panes, one drags the line, a tap moves it', async ({
    desk: page,
  }: {
    desk: Page;
  }) => {
    await fillMiddle(page);
    const compare = await openCompare(page);
    const panes = compare.getByRole('figure');
    const box = await boxOf(panes.nth(0));
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const before = (await viewOf(panes.nth(0))).zoom;
    const fingers = await fingersOn(page);
    await fingers.down(0, 1, [x - 30, y]);
    await fingers.down(20, 2, [x + 30, y]);
    await fingers.move(400, 1, [x - 60, y]);
    await fingers.move(420, 2, [x + 60, y]);
    await fingers.up(500, 1, 2);
    await expect.poll(async () => (await viewOf(panes.nth(2))).zoom).toBeGreaterThan(before * 1.5);
    expect((await viewOf(panes.nth(2))).zoom).toBe((await viewOf(panes.nth(0))).zoom);

    await mode(compare, 'Slider');
    const handle = compare.getByRole('slider', { name: 'Compare position' });
    const pane = await boxOf(panes.nth(0));
    const line = pane.y + pane.height / 2;
    await fingers.down(1000, 1, [pane.x + pane.width / 2, line]);
    await fingers.move(1200, 1, [pane.x + pane.width * 0.6, line]);
    await fingers.move(1400, 1, [pane.x + pane.width * 0.7, line]);
    await fingers.up(1500, 1);
    await expect(handle).toHaveAttribute('aria-valuenow', '70');
    await page.touchscreen.tap(pane.x + pane.width * 0.2, line);
    await expect(handle).toHaveAttribute('aria-valuenow', '20');
  });
});
