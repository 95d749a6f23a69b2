import { expect } from '@playwright/test';
import { choose } from './tools/desk';
import { changesMask } from './tools/expectMask';
import { test } from './tools/story';
import { smallTargets } from './tools/touchTargets';

const WIDTH = 390;
const TOOLS = ['Rectangle', 'Ellipse', 'Polygon', 'Magic wand', 'Lasso', 'Brush'] as const;

test.use({ viewport: { width: WIDTH, height: 844 }, isMobile: true, hasTouch: true });

test('a phone’s page is as wide as its screen, and all operations are within reach', async ({
  desk,
}) => {
  await changesMask(desk, async () => {
    await desk.getByRole('application', { name: 'Mask canvas' }).tap();
  });
  for (const tool of TOOLS) {
    await choose(desk, tool);
    const { inner, page } = await desk.evaluate(() => ({
      inner: window.innerWidth,
      page: document.documentElement.scrollWidth,
    }));
    expect([inner, page], tool).toEqual([WIDTH, WIDTH]);
  }
  await choose(desk, 'Rectangle');
  await desk.getByRole('button', { name: 'More' }).tap();
  const grow = desk.getByRole('menuitem', { name: 'Grow mask' });
  await expect(grow).toBeInViewport({ ratio: 1 });
  await changesMask(desk, () => grow.tap());
});

test('nothing that is to be touched is smaller than a finger needs', async ({ desk }) => {
  const largeEnough = async (where: string) => expect(await smallTargets(desk), where).toEqual([]);
  for (const tool of TOOLS) {
    await choose(desk, tool);
    await largeEnough(tool);
  }
  await desk.getByRole('button', { name: 'More' }).tap();
  await largeEnough('the menu');
  await desk.keyboard.press('Escape');
  await desk.getByRole('button', { name: 'Run settings' }).tap();
  for (const part of ['Frame', 'Mask edge', 'Advanced'])
    await desk.locator('summary', { hasText: part }).tap();
  await largeEnough('the settings');
  await desk.getByRole('button', { name: 'Run settings' }).tap();
  await changesMask(desk, () => desk.getByRole('application', { name: 'Mask canvas' }).tap());
  await desk.getByRole('button', { name: 'Generate' }).tap();
  const results = desk.getByRole('list', { name: 'Results' });
  await expect(results.getByRole('img', { name: /^Output 1/ })).toBeVisible({ timeout: 60_000 });
  await largeEnough('the results');
  await results.getByRole('button', { name: 'Compare' }).first().tap();
  await expect(desk.getByRole('region', { name: 'Compare' })).toBeVisible();
  await largeEnough('Compare');
});
