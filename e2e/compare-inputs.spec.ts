import { expect, type Locator } from '@playwright/test';
import { type Spot, viewOf } from './tools/desk';
import { fillMiddle, openCompare } from './tools/filled';
import { HANDS, type Hand } from './tools/hands';
import { colourAt, drawnIn, isBlue, isRed, middleOf, openMarked, shot } from './tools/panes';
import { test } from './tools/story';

const SIZE = { w: 480, h: 384 };
/** Where the photo is red, and its fill is not. */
const MARK: Spot = [180, 130];

type Scene = { compare: Locator; hand: Hand };

const choose = ({ compare, hand }: Scene, mode: string) =>
  hand.pick(compare.getByRole('radio', { name: mode, exact: true }));

/** What a pane shows of the mark. */
async function markIn(pane: Locator): Promise<number[]> {
  const { zoom, x, y } = await viewOf(pane);
  return colourAt(await shot(pane), [MARK[0] * zoom + x, MARK[1] * zoom + y]);
}

const seesRed = async (pane: Locator) => {
  const [r, g, b] = await markIn(pane);
  return isRed(r, g, b);
};

/** Zooms in from the fitted view, in all panes alike, does what there is to see there, and goes back. */
async function comesCloser({ compare, hand }: Scene, look = async () => {}) {
  const panes = compare.locator('figure');
  const before = (await viewOf(panes.first())).zoom;
  await hand.zoomIn(panes.first());
  await expect.poll(async () => (await viewOf(panes.last())).zoom).toBeGreaterThan(before * 1.5);
  await expect(async () => {
    expect(await viewOf(panes.first())).toEqual(await viewOf(panes.last()));
  }).toPass();
  await look();
  await hand.press(compare.getByRole('button', { name: 'Fit', exact: true }));
  await expect.poll(async () => (await viewOf(panes.last())).zoom).toBe(before);
}

const MODES: Record<string, (scene: Scene) => Promise<void>> = {
  async 'Side by side'(scene) {
    const panes = scene.compare.getByRole('figure');
    await comesCloser(scene, async () => {
      await expect.poll(() => seesRed(panes.first())).toBe(true);
      expect(await seesRed(panes.last())).toBe(false);
      const [a, b] = await Promise.all(
        [panes.first(), panes.last()].map(async (pane) => middleOf(await drawnIn(pane), isBlue)),
      );
      expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(1);
    });
  },

  async Slider(scene) {
    const { compare, hand } = scene;
    await comesCloser(scene);
    const pane = compare.getByRole('figure').last();
    const handle = compare.getByRole('slider', { name: 'Compare position' });
    await hand.slide(handle, 100);
    await expect.poll(() => seesRed(pane)).toBe(true);
    await hand.slide(handle, 0);
    await expect.poll(() => seesRed(pane)).toBe(false);
  },

  async Blink(scene) {
    const { compare, hand } = scene;
    await comesCloser(scene);
    const area = compare.locator('figure').last();
    const other = compare.getByRole('button', { name: 'Other picture' });
    await hand.press(other);
    await expect(compare.getByLabel('Automatic')).not.toBeChecked();
    const first = await seesRed(area);
    await hand.press(other);
    await expect.poll(() => seesRed(area)).toBe(!first);
    await hand.press(other);
    await expect.poll(() => seesRed(area)).toBe(first);
  },

  async Difference(scene) {
    const { compare, hand } = scene;
    await comesCloser(scene);
    const pane = compare.getByRole('figure');
    await expect(compare.getByText(/% of the pixels differ/)).toBeVisible();
    const brightness = async () => (await markIn(pane)).reduce((a, b) => a + b, 0);
    await hand.pick(compare.getByRole('radio', { name: '1×', exact: true }));
    await expect.poll(brightness).toBeGreaterThan(0);
    const weak = await brightness();
    await hand.pick(compare.getByRole('radio', { name: '16×' }));
    await expect.poll(brightness).toBeGreaterThan(weak);
  },

  async Onion(scene) {
    const { compare, hand } = scene;
    await comesCloser(scene);
    const pane = compare.getByRole('figure').last();
    const opacity = compare.getByRole('slider', { name: 'Opacity' });
    await hand.slide(opacity, 0);
    await expect.poll(() => seesRed(pane)).toBe(true);
    await hand.slide(opacity, 100);
    await expect.poll(() => seesRed(pane)).toBe(false);
  },
};

for (const [name, take] of Object.entries(HANDS)) {
  test.describe(`by ${name}`, () => {
    test.use({ hasTouch: name === 'touch' });

    test(`every way of comparing, by ${name}`, async ({ page, server }) => {
      test.slow();
      await openMarked(page, server, SIZE);
      await fillMiddle(page, 1, [
        [180, 112],
        [180, 148],
      ]);
      const scene = { compare: await openCompare(page), hand: await take(page) };
      for (const [mode, play] of Object.entries(MODES)) {
        await test.step(mode, async () => {
          await choose(scene, mode);
          await play(scene);
        });
      }
    });
  });
}
