import { expect, type Locator } from '@playwright/test';
import { boxOf, type Spot, viewOf } from './tools/desk';
import { fillMiddle, openCompare } from './tools/filled';
import { colourAt, drawnIn, isBlue, isRed, middleOf, openMarked, shot } from './tools/panes';
import type { Pixels } from './tools/picture';
import { test } from './tools/story';

test.use({ photo: { w: 320, h: 256 } });

const mode = (compare: Locator, name: string) =>
  compare.getByRole('radio', { name, exact: true }).check();

test('a photo point is at the same place of all panes, though the raw output has another size', async ({
  page,
  server,
}) => {
  // Sent smaller, and with a margin below.
  const size = { w: 1800, h: 1000 };
  await openMarked(page, server, size);
  const results = await fillMiddle(page, 1, [
    [850, 480],
    [950, 520],
  ]);
  const compare = await openCompare(page);
  await compare.getByRole('button', { name: /^Pictures/ }).click();
  await compare.getByLabel('Output 1, run 1, raw').check();
  await compare.getByRole('button', { name: /^Pictures/ }).click();
  const panes = compare.getByRole('figure');
  await expect(panes).toHaveCount(3);
  await expect(results.getByRole('img')).toHaveCount(1);

  const agree = async (isColour: typeof isRed) => {
    const [first, ...others] = await Promise.all(
      [0, 1, 2].map(async (i) => middleOf(await drawnIn(panes.nth(i)), isColour)),
    );
    for (const other of others) {
      expect(Math.hypot(other[0] - first[0], other[1] - first[1])).toBeLessThan(1);
    }
  };
  await agree(isRed);
  await agree(isBlue);

  const box = await boxOf(panes.nth(0));
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
  for (let notch = 0; notch < 4; notch++) await page.mouse.wheel(0, -120);
  const before = (await viewOf(panes.nth(2))).zoom;
  await expect.poll(async () => (await viewOf(panes.nth(0))).zoom).toBe(before);
  await agree(isRed);
});

test('blink shows one of two pictures that are both drawn, and swaps within a frame', async ({
  desk: page,
}) => {
  await fillMiddle(page);
  const compare = await openCompare(page);
  await mode(compare, 'Blink');
  await compare.getByLabel('Automatic').uncheck();
  const figures = compare.locator('figure');
  await expect(figures).toHaveCount(2);
  // Both are painted before anything is swapped, the transparent one too.
  const painted = await figures.locator('canvas').evaluateAll((canvases) =>
    canvases.map((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const context = (canvas as HTMLCanvasElement).getContext('2d');
      const { data } = context?.getImageData(width / 2, height / 2, 1, 1) ?? { data: [] };
      return [...data].slice(0, 4);
    }),
  );
  expect(painted.map((pixel) => pixel[3])).toEqual([255, 255]);
  expect(painted[0]).not.toEqual(painted[1]);

  /** Of each frame while `act` goes on: whether the upper picture covers the lower one; nothing in between. */
  const watch = async (act: () => Promise<unknown>) => {
    await compare.evaluate((region) => {
      const [lower, upper] = region.querySelectorAll('figure');
      const seen: string[] = [];
      const look = () => {
        const [under, over] = [getComputedStyle(lower), getComputedStyle(upper)];
        const shown = under.visibility === 'visible' && under.opacity === '1';
        seen.push(shown ? over.opacity : 'neither');
        requestAnimationFrame(look);
      };
      Object.assign(globalThis, { seen });
      // What is there before the act counts as well, however long a frame takes.
      look();
    });
    await act();
    // Until something else was seen, and a little longer.
    await page.waitForFunction(() => {
      const { seen } = globalThis as unknown as { seen: string[] };
      return (
        seen.some((state) => state !== seen[0]) && seen.slice(-9).every((s) => s === seen.at(-1))
      );
    });
    return page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: string[] };
      return seen.filter((state, i) => state !== seen[i - 1]);
    });
  };
  const area = figures.first();
  const box = await boxOf(area);
  const middle: Spot = [box.x + box.width / 2, box.y + box.height / 2];
  const onScreen = async () => {
    const clip = { x: middle[0] - 30, y: middle[1] - 20, width: 60, height: 40 };
    return (await page.screenshot({ clip })).toString('base64');
  };
  // It may have changed by itself before that was switched off.
  const other = compare.getByRole('button', { name: 'Other picture' });
  const upper = figures.last();
  if (await upper.evaluate((figure) => getComputedStyle(figure).opacity === '0'))
    await other.click();
  await expect(upper).toHaveCSS('opacity', '1');
  const right = await onScreen();
  await compare.focus();
  expect(await watch(() => page.keyboard.press('Space'))).toEqual(['1', '0']);
  const left = await onScreen();
  expect(left).not.toBe(right);
  await other.click();
  await expect.poll(onScreen).toBe(right);

  await compare.getByLabel('Automatic').check();
  await expect.poll(onScreen).toBe(left);
  await expect.poll(onScreen).toBe(right);
});

test('difference says how much of the photo changed, and shows where', async ({ desk: page }) => {
  await fillMiddle(page);
  const compare = await openCompare(page);
  await mode(compare, 'Difference');
  const figures = compare.getByText(/^\d+\.\d % of the pixels differ · mean/);
  await expect(figures).toBeVisible();
  const pane = compare.getByRole('figure');
  await expect(pane).toHaveCount(1);
  const view = await viewOf(pane);
  const at = ([x, y]: Spot): Spot => [x * view.zoom + view.x, y * view.zoom + view.y];
  const brightness = (pixels: Pixels, spots: readonly Spot[]) =>
    spots.map((spot) => colourAt(pixels, at(spot)).reduce((a, b) => a + b, 0));
  const outside: Spot[] = [
    [20, 20],
    [300, 30],
    [40, 240],
  ];
  const inside = Array.from({ length: 16 }, (_, i): Spot => [110 + i * 5, 105 + i * 2]);
  const weak = await shot(pane);
  // The photo's own pixels are the photo's own.
  expect(brightness(weak, outside)).toEqual([0, 0, 0]);
  expect(Math.max(...brightness(weak, inside))).toBeGreaterThan(0);
  const words = await figures.textContent();

  await compare.getByRole('radio', { name: '16×' }).check();
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  await expect
    .poll(async () => sum(brightness(await shot(pane), inside)))
    .toBeGreaterThan(sum(brightness(weak, inside)));
  expect(brightness(await shot(pane), outside)).toEqual([0, 0, 0]);
  // Only what is painted is amplified.
  await expect(figures).toHaveText(words ?? '');
});

test('onion lays the right picture over the left one, as opaque as one likes', async ({
  page,
  server,
}) => {
  const size = { w: 320, h: 256 };
  await openMarked(page, server, size);
  // The red mark goes.
  await fillMiddle(page, 1, [
    [180, 112],
    [180, 148],
  ]);
  const compare = await openCompare(page);
  await mode(compare, 'Onion');
  const opacity = compare.getByRole('slider', { name: 'Opacity' });
  const pane = compare.getByRole('figure').last();
  const view = await viewOf(pane);
  const colour = async () =>
    colourAt(await shot(pane), [180 * view.zoom + view.x, 130 * view.zoom + view.y]);
  await opacity.fill('0');
  const left = await colour();
  expect(isRed(left[0], left[1], left[2])).toBe(true);
  await opacity.fill('100');
  const right = await colour();
  expect(isRed(right[0], right[1], right[2])).toBe(false);
  await opacity.fill('50');
  const both = await colour();
  both.forEach((value, i) => {
    expect(Math.abs(value - (left[i] + right[i]) / 2)).toBeLessThanOrEqual(2);
  });
});

test('the slider lies across as well, goes where one clicks, and keeps the hold a drag took', async ({
  desk: page,
}) => {
  await fillMiddle(page);
  const compare = await openCompare(page);
  await mode(compare, 'Slider');
  await compare.getByLabel('Horizontal line').check();
  const handle = compare.getByRole('slider', { name: 'Compare position' });
  await expect(handle).toHaveAttribute('aria-orientation', 'vertical');
  await handle.focus();
  await page.keyboard.press('ArrowDown');
  await expect(handle).toHaveAttribute('aria-valuenow', '51');
  const pane = await boxOf(compare.getByRole('figure').first());
  await page.mouse.click(pane.x + pane.width * 0.3, pane.y + pane.height * 0.25);
  await expect(handle).toHaveAttribute('aria-valuenow', '25');
  const grip = await boxOf(handle);
  const from = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 + 10 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + pane.height * 0.5, { steps: 4 });
  await page.mouse.up();
  await expect(handle).toHaveAttribute('aria-valuenow', '75');
});
