import { expect, type Page } from '@playwright/test';
import { text } from '../src/text/text';
import {
  boxOf,
  canvasOf,
  drag,
  maskHash,
  pictureSpot,
  type Spot,
  savedMask,
  setBrush,
  viewOf,
} from './tools/desk';
import { test } from './tools/story';

const SIZE = { w: 400, h: 300 };
const UPPER: Spot[] = [
  [80, 70],
  [300, 80],
];
const LOWER: Spot[] = [
  [100, 220],
  [320, 200],
];

test.use({ photo: SIZE });
test.beforeEach(({ desk }) => setBrush(desk, 40));

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('every step can be taken back and done again', async ({ page }) => {
  const empty = await maskHash(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  const becomes = (hash: string | null) => expect.poll(() => maskHash(page)).toBe(hash);
  await expect(undo).toBeDisabled();
  await drag(page, UPPER);
  const one = await maskHash(page);
  await drag(page, LOWER);
  const two = await maskHash(page);

  await undo.click();
  await becomes(one);
  await undo.click();
  await becomes(empty);
  await expect(undo).toBeDisabled();
  await redo.click();
  await becomes(one);
  await redo.click();
  await becomes(two);
  await expect(redo).toBeDisabled();

  await test.step('the right button erases', async () => {
    await setBrush(page, 60);
    await drag(page, LOWER, 'right');
    await becomes(one);
  });

  await test.step('clear and invert are steps too', async () => {
    await press(page, 'Clear mask');
    await becomes(empty);
    await expect(page.getByText(text.app.emptyMask)).toBeVisible();
    await undo.click();
    await becomes(one);
    const painted = await savedMask(page);
    await press(page, 'Invert mask');
    await expect.poll(() => maskHash(page)).not.toBe(one);
    const inverted = await savedMask(page);
    expect(painted.data).toContain(255);
    expect(painted.data.findIndex((byte, i) => byte + inverted.data[i] !== 255)).toBe(-1);
    await press(page, 'Invert mask');
    await becomes(one);
  });
});

test('a stroke that begins and ends outside the photo paints from edge to edge', async ({
  page,
}) => {
  const canvas = canvasOf(page);
  const { zoom } = await viewOf(canvas);
  await page.mouse.move(...(await middleOf(page)));
  await page.mouse.wheel(0, 300);
  await expect.poll(async () => (await viewOf(canvas)).zoom).toBeLessThan(zoom);
  const middle = SIZE.h / 2;
  await drag(page, [
    [-25, middle],
    [SIZE.w + 25, middle],
  ]);
  const { data } = await savedMask(page);
  const row = data.subarray(middle * SIZE.w, (middle + 1) * SIZE.w);
  expect([...row].every((byte) => byte === 255)).toBe(true);
  expect(data.subarray(0, SIZE.w)).not.toContain(255);
});

test('what is painted is kept at once, and there after a reload', async ({ page }) => {
  const canvas = canvasOf(page);
  const empty = await maskHash(page);
  await drag(page, UPPER);
  const hash = await maskHash(page);
  await expect(canvas).toHaveAttribute('data-saved-hash', hash ?? '');
  await drag(page, LOWER);
  const next = await maskHash(page);
  await expect(canvas).toHaveAttribute('data-saved-hash', next ?? '');
  expect(new Set([empty, hash, next]).size).toBe(3);
  await page.reload();
  await expect(canvas).toHaveAttribute('data-mask-hash', next ?? '');
});

/** The middle of the canvas in whole pixels: wheel events know no others. */
async function middleOf(page: Page): Promise<Spot> {
  const box = await boxOf(canvasOf(page));
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
}

test('wheel, Space, middle button, Fit and 100 % move the view and paint nothing', async ({
  page,
}) => {
  const canvas = canvasOf(page);
  const empty = await maskHash(page);
  const fitted = await viewOf(canvas);
  const [x, y] = await middleOf(page);

  await test.step('the wheel zooms, and the point under the pointer stays there', async () => {
    const pointer: Spot = [x - 150, y + 90];
    for (const turn of [-300, -300, 450]) {
      const before = await viewOf(canvas);
      const under = await pictureSpot(canvas, pointer);
      await page.mouse.move(...pointer);
      await page.mouse.wheel(0, turn);
      const zoom = async () => (await viewOf(canvas)).zoom;
      if (turn < 0) await expect.poll(zoom).toBeGreaterThan(before.zoom * 1.1);
      else await expect.poll(zoom).toBeLessThan(before.zoom / 1.1);
      const now = await pictureSpot(canvas, pointer);
      expect(now[0]).toBeCloseTo(under[0], 3);
      expect(now[1]).toBeCloseTo(under[1], 3);
    }
  });

  /** Drags by (60, 35) CSS px, after which the view has moved by just that. */
  const pans = async (button: 'left' | 'middle') => {
    const before = await viewOf(canvas);
    await page.mouse.move(x, y);
    await page.mouse.down({ button });
    await page.mouse.move(x + 60, y + 35, { steps: 6 });
    await page.mouse.up({ button });
    await expect.poll(async () => (await viewOf(canvas)).x).toBeCloseTo(before.x + 60, 3);
    const after = await viewOf(canvas);
    expect(after.y).toBeCloseTo(before.y + 35, 3);
    expect(after.zoom).toBe(before.zoom);
  };
  await test.step('the middle button pans', () => pans('middle'));
  await test.step('Space pans while it is held', async () => {
    await page.keyboard.down('Space');
    await pans('left');
    await page.keyboard.up('Space');
  });

  await test.step('Fit shows the whole photo, 100 % one photo pixel per CSS pixel', async () => {
    await press(page, 'Fit');
    expect(await viewOf(canvas)).toEqual(fitted);
    const box = await boxOf(canvas);
    const centre: Spot = [box.x + box.width / 2, box.y + box.height / 2];
    await press(page, '100%');
    expect((await viewOf(canvas)).zoom).toBe(1);
    const spot = await pictureSpot(canvas, centre);
    expect(spot[0]).toBeCloseTo(SIZE.w / 2, 3);
    expect(spot[1]).toBeCloseTo(SIZE.h / 2, 3);
  });

  expect(await maskHash(page)).toBe(empty);
  await drag(page, UPPER);
});
