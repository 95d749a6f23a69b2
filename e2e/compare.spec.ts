import { expect } from '@playwright/test';
import sharp from 'sharp';
import { text } from '../src/text/text';
import {
  boxOf,
  choose,
  coloursAt,
  drag,
  maskHash,
  pictureSpot,
  type Spot,
  setBrush,
  unfold,
  viewOf,
} from './tools/desk';
import { fillMiddle, openCompare } from './tools/filled';
import { test } from './tools/story';

const SIZE = { w: 320, h: 256 };
const DIMENSIONS = { width: SIZE.w, height: SIZE.h };
const INSIDE: Spot[] = [
  [110, 100],
  [130, 110],
  [150, 120],
  [170, 130],
  [190, 140],
];
const OUTSIDE: Spot[] = [
  [20, 20],
  [300, 30],
  [30, 230],
  [290, 220],
];

test.use({ photo: SIZE });

test('side by side, all panes have one view', async ({ desk: page }) => {
  await fillMiddle(page);
  const compare = await openCompare(page);
  const panes = compare.getByRole('figure');
  await expect(panes).toHaveCount(3);
  const [photo, pane] = [panes.nth(0), panes.nth(1)];
  const box = await boxOf(pane);
  const pointer: Spot = [Math.round(box.x + box.width * 0.3), Math.round(box.y + box.height * 0.6)];
  /** All panes' views, which are then one. */
  const views = async () => {
    const all = await Promise.all([0, 1, 2].map((i) => viewOf(panes.nth(i))));
    return new Set(all.map((view) => JSON.stringify(view)));
  };

  const before = await viewOf(photo);
  const under = await pictureSpot(pane, pointer);
  await page.mouse.move(...pointer);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await viewOf(photo)).zoom).toBeGreaterThan(before.zoom * 1.1);
  await expect.poll(async () => (await views()).size).toBe(1);
  const now = await pictureSpot(pane, pointer);
  expect(now[0]).toBeCloseTo(under[0], 3);
  expect(now[1]).toBeCloseTo(under[1], 3);
  const first = await boxOf(photo);
  const twin = await pictureSpot(photo, [
    first.x + pointer[0] - box.x,
    first.y + pointer[1] - box.y,
  ]);
  expect(twin[0]).toBeCloseTo(under[0], 3);
  expect(twin[1]).toBeCloseTo(under[1], 3);

  const zoomed = await viewOf(photo);
  await page.mouse.down();
  await page.mouse.move(pointer[0] + 40, pointer[1] - 25, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await viewOf(photo)).x).toBeCloseTo(zoomed.x + 40, 3);
  expect((await viewOf(photo)).y).toBeCloseTo(zoomed.y - 25, 3);
  await expect.poll(async () => (await views()).size).toBe(1);
});

test('the slider parts photo and output by keys and by dragging; Escape closes', async ({
  desk: page,
}) => {
  await fillMiddle(page);
  const compare = await openCompare(page);
  await compare.getByRole('radio', { name: 'Slider' }).check();
  const handle = compare.getByRole('slider', { name: 'Compare position' });
  const stands = (at: number) => expect(handle).toHaveAttribute('aria-valuenow', String(at));
  await expect(compare.getByRole('figure')).toHaveCount(2);
  const pane = await boxOf(compare.getByRole('figure').first());
  const clip = {
    x: pane.x + pane.width / 2 - 60,
    y: pane.y + pane.height / 2 - 40,
    width: 120,
    height: 80,
  };
  const middle = async () => (await page.screenshot({ clip })).toString('base64');

  await stands(50);
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await stands(51);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await stands(49);
  await page.keyboard.press('Home');
  await stands(0);
  const output = await middle();
  await page.keyboard.press('End');
  await stands(100);
  expect(await middle()).not.toBe(output);
  await page.keyboard.press('PageDown');
  await stands(90);

  const grip = await boxOf(handle);
  const y = grip.y + grip.height / 2;
  await page.mouse.move(grip.x + grip.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(pane.x + pane.width * 0.25, y, { steps: 5 });
  await page.mouse.up();
  await stands(25);
  await page.mouse.move(pane.x + pane.width * 0.6, y);
  await stands(25);

  await page.keyboard.press('Escape');
  await expect(compare).toHaveCount(0);
  await expect(page.getByRole('application', { name: 'Mask canvas' })).toBeVisible();
});

test('while Compare is open, the mask behind it is left alone', async ({ desk: page }) => {
  const thin: readonly [Spot, Spot] = [
    [20, 20],
    [60, 20],
  ];
  await setBrush(page, 2);
  await drag(page, thin);
  const fix = page.getByRole('button', { name: 'Fix: thicken it' });
  await expect(fix).toBeVisible();
  await choose(page, 'Rectangle');
  const add = page.getByRole('button', { name: 'Add rectangle' });
  await expect(add).toBeVisible();
  await choose(page, 'Brush');
  await fillMiddle(page);
  const compare = await openCompare(page);
  await choose(page, 'Rectangle');
  await expect(fix).toHaveCount(0);
  await expect(add).toHaveCount(0);

  const undo = page.getByRole('button', { name: 'Undo' });
  await unfold(page, 'Frame');
  const fits = page.getByRole('radiogroup', { name: 'Photo fit' });
  await fits.getByLabel('Stretch').check();
  await expect(compare).toHaveCount(0);
  await undo.click();
  await expect(fits.getByLabel('Stretch')).not.toBeChecked();
  const before = await maskHash(page);

  await page.keyboard.press('c');
  await expect(compare).toBeVisible();
  const buffer = await sharp({ create: { ...DIMENSIONS, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  const file = { name: 'mask.png', mimeType: 'image/png', buffer };
  await page.getByLabel('Open mask').setInputFiles(file);
  await expect(compare).toHaveCount(0);
  await expect(page.getByText('mask 100.0 %')).toBeVisible();
  await undo.click();
  await expect.poll(() => maskHash(page)).toBe(before);
});

test('an output becomes the photo, with an empty mask; Undo brings the mask back', async ({
  desk: page,
}) => {
  const empty = await maskHash(page);
  const inside = await coloursAt(page, INSIDE);
  const outside = await coloursAt(page, OUTSIDE);
  const results = await fillMiddle(page);
  const painted = await maskHash(page);
  await results.getByRole('button', { name: 'Use as photo' }).first().click();
  await expect.poll(() => maskHash(page)).toBe(empty);
  await expect(page.getByText(text.app.emptyMask)).toBeVisible();
  await page.mouse.move(2, 2);
  await expect.poll(() => coloursAt(page, OUTSIDE)).toEqual(outside);
  await expect.poll(() => coloursAt(page, INSIDE)).not.toEqual(inside);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => maskHash(page)).toBe(painted);
});
