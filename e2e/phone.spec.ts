import { expect } from '@playwright/test';
import { choose } from './tools/desk';
import { changesMask } from './tools/expectMask';
import { test } from './tools/story';

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
